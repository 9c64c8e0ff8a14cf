namespace AssetSync;

/// <summary>A change with what was seen when it was planned, so that applying can tell whether the files have moved since.</summary>
internal sealed record PlannedChange(Change Change)
{
    /// <summary>Gets the source with its links followed, or null for a removal.</summary>
    public string? RealSource { get; init; }

    /// <summary>Gets the source's permission bits, for a change of the mode alone.</summary>
    public int SourceMode { get; init; }

    public FileStatus Destination { get; init; }
}
