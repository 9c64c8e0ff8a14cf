namespace AssetSync;

/// <summary>How one pair stands, with what was seen of both files, so that applying can tell whether they moved since.</summary>
internal readonly record struct Judgement
{
    public Drift? Drift { get; init; }

    /// <summary>Gets what the message adds, such as what lies in the destination's place.</summary>
    public string? Detail { get; init; }

    public Problem? Problem { get; init; }

    /// <summary>Gets whether the problem is the source's: then nothing is written at all.</summary>
    public bool IsSourceProblem { get; init; }

    public FileStatus Source { get; init; }

    /// <summary>Gets the source's path after its links were followed.</summary>
    public string? RealSource { get; init; }

    public FileStatus Destination { get; init; }

    public bool IsInSync => Drift is null && Problem is null;
}
