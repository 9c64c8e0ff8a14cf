namespace AssetSync;

/// <summary>Says how to judge destinations.</summary>
public sealed record PlanOptions
{
    /// <summary>Gets whether edits of destinations are discarded: what sync would refuse becomes a change.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Gets whether destinations that git does not track are left out of the findings.</summary>
    public bool AllowUntracked { get; init; }

    /// <summary>Gets the folder that the verdict is about: only destinations below it are judged, whatever the mapping file says beside; null judges all.</summary>
    public RelativePath? Below { get; init; }

    /// <summary>Gets what is judged: the work tree, the git index or a commit.</summary>
    public Subject Subject { get; init; } = Subject.WorkTree;

    /// <summary>Gets where the number of pairs judged and their total is reported, or null.</summary>
    public IProgress<SyncProgress>? Progress { get; init; }

    /// <summary>Gets whether git is asked what a clone would have; sync does not, as it cannot mend what git says.</summary>
    internal bool AsksGit { get; init; } = true;

    internal bool Covers(RelativePath destination) => Below is not { } folder || PathComparison.MayLieBelow(destination.Value, folder.Value);
}
