namespace AssetSync;

/// <summary>Says how to judge destinations.</summary>
public sealed record PlanOptions
{
    /// <summary>Gets whether edits of destinations are discarded: what sync would refuse becomes a change.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Gets whether destinations that git does not track are left out of the findings.</summary>
    public bool AllowUntracked { get; init; }

    /// <summary>Gets the copies to judge, and folders whose copies to judge; empty judges all. One that is neither a copy nor a folder above one is an error (<c>ASSETSYNC0402</c>).</summary>
    public IReadOnlyList<RelativePath> Paths { get; init; } = [];

    /// <summary>Gets what is judged: the work tree, the git index or a commit.</summary>
    public Subject Subject { get; init; } = Subject.WorkTree;

    /// <summary>Gets where the number of pairs judged and their total is reported, or null.</summary>
    public IProgress<SyncProgress>? Progress { get; init; }

    /// <summary>Gets whether git is asked what a clone would have; sync does not, as it cannot mend what git says.</summary>
    internal bool AsksGit { get; init; } = true;

    /// <summary>Gets whether there may be no copy below a path: a host that asks for the folder of each project asks for many that have none.</summary>
    internal bool AllowsNoCopies { get; init; }
}
