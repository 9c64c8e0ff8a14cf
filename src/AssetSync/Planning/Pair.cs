namespace AssetSync;

/// <summary>One source file and one destination of it. Its paths are made on demand.</summary>
internal readonly record struct Pair(PairGroup Group, int Index)
{
    public FileName SourceName => Group.Sources[Index];

    public FileName DestinationName => Group.Destinations[Index];

    public RelativePath Source => RelativePath.Trusted(SourceName.In(Group.SourceFolder));

    public RelativePath Destination => RelativePath.Trusted(DestinationName.In(Group.DestinationFolder));

    public Mapping Mapping => Group.Mapping;

    public int DestinationIndex => Group.DestinationIndex;

    public FileLocation Location => Mapping.Location;

    public FileLocation DestinationLocation => Group.DestinationLocation;
}
