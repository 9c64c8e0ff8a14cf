namespace AssetSync;

/// <summary>How one pair stands, with what was seen of both files, so that applying can tell whether they moved since.</summary>
internal record struct Judgement
{
    public Drift? Drift { get; set; }

    /// <summary>Gets what the message adds, such as what lies in the destination's place.</summary>
    public string? Detail { get; set; }

    public Problem? Problem { get; set; }

    /// <summary>Gets whether the problem is the source's: then nothing is written at all.</summary>
    public bool IsSourceProblem { get; set; }

    public FileStatus Source { get; set; }

    /// <summary>Gets where the source's links lead, or null where it has none.</summary>
    public string? LinkedSource { get; set; }

    public FileStatus Destination { get; set; }

    public readonly bool IsInSync => Drift is null && Problem is null;
}
