namespace AssetSync;

/// <summary>Says what is verified and how.</summary>
public sealed record VerifyOptions
{
    /// <summary>Gets the destinations, and folders above some, that alone are verified; empty for all. A path that is neither is an error.</summary>
    public IReadOnlyList<RelativePath> Paths { get; init; } = [];

    /// <summary>Gets what is verified: the files on disk, the git index or a commit.</summary>
    public Subject Subject { get; init; } = Subject.WorkTree;

    /// <summary>Gets whether destinations that git does not track are left out of the findings.</summary>
    public bool AllowUntracked { get; init; }

    /// <summary>Gets where the number of pairs compared and their total is reported, or null.</summary>
    public IProgress<SyncProgress>? Progress { get; init; }

    /// <summary>Gets whether git is asked what a clone would have.</summary>
    internal bool AsksGit { get; init; } = true;

    /// <summary>Gets whether there may be no destination at or below a path: a host that asks for the folder of each project asks for many that have none.</summary>
    internal bool AllowsNoCopies { get; init; }
}
