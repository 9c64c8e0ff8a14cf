namespace AssetSync;

/// <summary>Options of verify.</summary>
public sealed record VerifyOptions
{
    /// <summary>Gets the destinations to verify, or folders above some, relative to the root; empty for all. Any other path is an error (<c>ASSETSYNC0402</c>).</summary>
    public IReadOnlyList<RelativePath> Paths { get; init; } = [];

    /// <summary>Gets what to verify: the files on disk, the git index or a commit.</summary>
    public Subject Subject { get; init; } = Subject.WorkTree;

    /// <summary>Gets whether to leave out destinations that git does not track.</summary>
    public bool AllowUntracked { get; init; }

    /// <summary>Gets where the number of pairs compared and their total is reported, or null.</summary>
    public IProgress<SyncProgress>? Progress { get; init; }

    /// <summary>Gets whether to ask git what would differ in a clone.</summary>
    internal bool AsksGit { get; init; } = true;

    /// <summary>Gets whether a path may have no destination at or below it, for a host that verifies the folder of each project.</summary>
    internal bool AllowsNoCopies { get; init; }
}
