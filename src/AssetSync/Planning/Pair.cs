namespace AssetSync;

/// <summary>One source file and one destination of it, as a mapping names them after its glob or folder was expanded.</summary>
internal readonly record struct Pair(RelativePath Source, RelativePath Destination, Mapping Mapping, int DestinationIndex)
{
    /// <summary>Gets whether the source was listed as a regular file a moment ago, so that it can be opened without asking what it is.</summary>
    public bool IsListedFile { get; init; }

    public FileLocation Location => Mapping.Location;

    public FileLocation DestinationLocation => Mapping.DestinationLocations[DestinationIndex];
}
