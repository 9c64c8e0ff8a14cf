namespace AssetSync;

/// <summary>Options of planning, for every verb.</summary>
internal sealed record PlanOptions
{
    /// <summary>Gets whether edits of destinations are discarded: what sync would refuse becomes a change.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Gets the destinations, and folders above some, that the plan is about; empty for all.</summary>
    public IReadOnlyList<RelativePath> Paths { get; init; } = [];

    /// <summary>Gets whether a path may have no destination at or below it.</summary>
    public bool AllowsNoCopies { get; init; }

    public Subject Subject { get; init; } = Subject.WorkTree;

    /// <summary>Gets whether to ask git what would differ in a clone. Sync cannot fix that.</summary>
    public bool AsksGit { get; init; }

    /// <summary>Gets whether to leave out destinations that git does not track.</summary>
    public bool AllowsUntracked { get; init; }

    /// <summary>Gets whether to update the lock file, and so to look for old entries.</summary>
    public bool RefreshesLock { get; init; }

    /// <summary>Gets whether entries may be old whatever the times say, because a run was interrupted.</summary>
    public bool WasCutShort { get; init; }

    public IProgress<SyncProgress>? Progress { get; init; }
}
