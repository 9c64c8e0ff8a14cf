namespace AssetSync;

/// <summary>A plan with what applying needs beside it: what was seen of each file, and which lock entries stay.</summary>
internal sealed class PlannedSync
{
    public required Plan Plan { get; init; }

    public required List<Pair> Pairs { get; init; }

    /// <summary>Gets the pairs in sync that were touched after the lock file was written, so that their entries may lag, each with what was seen of its destination.</summary>
    public required IReadOnlyDictionary<Pair, FileStatus> Lagging { get; init; }

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
