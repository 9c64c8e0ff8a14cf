namespace AssetSync;

/// <summary>What a verdict is about: the files on disk, those staged in the git index, or those of a commit.</summary>
public sealed record Subject
{
    private Subject(string? treeish, bool staged) => (Revision, IsStaged) = (treeish, staged);

    /// <summary>Gets the files on disk.</summary>
    public static Subject WorkTree { get; } = new(null, false);

    /// <summary>Gets the git index: the content of the next commit.</summary>
    public static Subject Staged { get; } = new(null, true);

    /// <summary>Gets the revision to check, or null.</summary>
    public string? Revision { get; }

    /// <summary>Gets whether the git index is checked.</summary>
    public bool IsStaged { get; }

    /// <summary>Returns the tree of a commit, branch or tag, as <c>git rev-parse</c> understands it.</summary>
    public static Subject OfRevision(string revision) => new(revision, false);
}
