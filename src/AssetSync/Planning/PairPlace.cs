namespace AssetSync;

/// <summary>Where a pair is found: in a run, without an object of its own.</summary>
internal readonly record struct PairPlace(PairRun Run, int Index)
{
    public FileName SourceName => Run.SourceName(Index);

    public FileName DestinationName => Run.DestinationName(Index);

    public bool IsInSync => Run.IsInSync(Index);

    public Pair Pair => Run[Index];

    public RelativePath Source => Run.SourceOf(Index);

    public RelativePath Destination => Run.DestinationOf(Index);
}
