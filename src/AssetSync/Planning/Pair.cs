namespace AssetSync;

/// <summary>One source file and one destination of it, as a mapping names them after its glob or folder was expanded.</summary>
internal sealed class Pair(RelativePath source, RelativePath destination, Mapping mapping, int destinationIndex)
{
    public RelativePath Source => source;

    public RelativePath Destination => destination;

    public Mapping Mapping => mapping;

    public int DestinationIndex => destinationIndex;

    public FileLocation Location => Mapping.Location;

    public FileLocation DestinationLocation => Mapping.DestinationLocations[DestinationIndex];
}
