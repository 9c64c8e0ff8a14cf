namespace AssetSync;

/// <summary>A plan with what applying needs beside it: what was seen of each file, and which lock entries stay.</summary>
internal sealed class PlannedSync
{
    public required Plan Plan { get; init; }

    /// <summary>Gets every pair that the mapping file names.</summary>
    public required PairList AllPairs { get; init; }

    /// <summary>Gets the pairs that were judged.</summary>
    public required PairList Pairs { get; init; }

    /// <summary>Gets the destinations that could not be judged, each with the reason.</summary>
    public required IReadOnlyDictionary<RelativePath, Problem> Unjudged { get; init; }

    /// <summary>Gets the destinations in sync that were touched, or their sources, after the lock file was written, so that their entries may lag, each with what was seen of it; empty for verify, which writes no lock file.</summary>
    public required IReadOnlyDictionary<RelativePath, FileStatus> Lagging { get; init; }

    public required List<PlannedChange> Changes { get; init; }

    public required LockFile? LockFile { get; init; }

    /// <summary>Gets the lock entries that no pair names and that stay: sync refuses to remove their files, or they are not judged.</summary>
    public required HashSet<LockEntry> KeptEntries { get; init; }

    /// <summary>Gets whether a source is missing or cannot be read: then nothing is written.</summary>
    public required bool IsBlocked { get; init; }

    public required MappingFile MappingFile { get; init; }
}

/// <summary>A change with what was seen when it was planned.</summary>
internal sealed record PlannedChange(Change Change)
{
    public string? RealSource { get; init; }

    /// <summary>Gets the source's permission bits, for a change of the mode alone.</summary>
    public int SourceMode { get; init; }

    public FileStatus Destination { get; init; }
}
