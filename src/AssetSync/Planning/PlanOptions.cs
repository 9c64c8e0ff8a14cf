namespace AssetSync;

/// <summary>Says what to plan and how, for every verb.</summary>
internal sealed record PlanOptions
{
    /// <summary>Gets whether edits of destinations are discarded: what sync would refuse becomes a change.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Gets the destinations, and folders above some, that the plan is about; empty for all.</summary>
    public IReadOnlyList<RelativePath> Paths { get; init; } = [];

    /// <summary>Gets whether there may be no destination at or below a path.</summary>
    public bool AllowsNoCopies { get; init; }

    public Subject Subject { get; init; } = Subject.WorkTree;

    /// <summary>Gets whether git is asked what a clone would have. Sync cannot fix what git says.</summary>
    public bool AsksGit { get; init; }

    /// <summary>Gets whether destinations that git does not track are left out of the findings.</summary>
    public bool AllowsUntracked { get; init; }

    /// <summary>Gets whether the lock file is to be brought up to date: then entries that may lag are looked for.</summary>
    public bool RefreshesLock { get; init; }

    /// <summary>Gets whether the lock file may be behind the copies whatever the times say: a run that was cut short left it so.</summary>
    public bool WasCutShort { get; init; }

    public IProgress<SyncProgress>? Progress { get; init; }
}
