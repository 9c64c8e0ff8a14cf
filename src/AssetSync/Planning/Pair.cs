namespace AssetSync;

/// <summary>One source file and one destination of it, as a mapping names them after its glob or folder was expanded.</summary>
internal readonly record struct Pair(RelativePath Source, RelativePath Destination, Mapping Mapping, int DestinationIndex)
{
    public FileLocation Location => Mapping.Location;

    public FileLocation DestinationLocation => Mapping.DestinationLocations[DestinationIndex];
}
