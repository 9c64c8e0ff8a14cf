namespace AssetSync;

/// <summary>Says how to judge destinations.</summary>
public sealed record PlanOptions
{
    /// <summary>Gets whether edits of destinations are discarded: what sync would refuse becomes a change.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Gets whether destinations that git does not track are left out of the findings.</summary>
    public bool AllowUntracked { get; init; }

    /// <summary>Gets what is judged: the work tree, the git index or a commit.</summary>
    public Subject Subject { get; init; } = Subject.WorkTree;

    /// <summary>Gets where the number of pairs judged and their total is reported, or null.</summary>
    public IProgress<SyncProgress>? Progress { get; init; }
}
