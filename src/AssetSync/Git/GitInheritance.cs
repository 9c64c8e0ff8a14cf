namespace AssetSync;

/// <summary>
/// Decides which inherited variables concern the root's own work tree. Git sets them for its hooks, and a hook
/// may verify a root in another repository, submodule or worktree.
/// </summary>
internal static class GitInheritance
{
    // As in git rev-parse --local-env-vars, without those with settings from the command line.
    private static readonly string[] Local =
    [
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_OBJECT_DIRECTORY", "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE",
        "GIT_INDEX_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE", "GIT_PREFIX", "GIT_SHALLOW_FILE", "GIT_COMMON_DIR",
    ];

    /// <summary>Returns the work tree to use, and the changes of the environment for it; null if the root is not in one.</summary>
    public static (GitFolder Folder, Dictionary<string, string?> Changes)? Judge(string root, GitFolder? found, GitSurroundings around)
    {
        var directory = around["GIT_DIR"];
        if (directory is null || (found is { } same && IsDirectoryOf(same, directory, around)))
            return found is { } folder ? (folder, ForFound(folder, around)) : null;
        if (FromEnvironment(root, directory, found, around) is { } given)
            return (given, ForGiven(given, around));
        return found is { } other ? (other, Foreign()) : null;
    }

    private static bool IsDirectoryOf(GitFolder folder, string directory, GitSurroundings around) =>
        SystemPaths.AreEqual(GitPaths.TryResolve(around.WorkingDirectory, directory), folder.Directory)
        || SystemPaths.AreEqual(GitPaths.TryResolve(folder.WorkTree, directory), folder.Directory);

    // A named work tree around the root is used, unless a nearer .git shows that the root is in another repository. If none is named, it is
    // the working directory, in hooks too.
    private static GitFolder? FromEnvironment(string root, string directory, GitFolder? found, GitSurroundings around)
    {
        var named = around["GIT_WORK_TREE"];
        if (GitPaths.TryResolve(around.WorkingDirectory, directory) is not { } real
            || GitPaths.TryResolve(around.WorkingDirectory, named ?? ".") is not { } top
            || SystemPaths.Below(top, root) is null)
            return null;
        var isNearest = found is not { } nearest || top.Length > nearest.WorkTree.Length || (named is not null && SystemPaths.AreEqual(top, nearest.WorkTree));
        return isNearest ? new(top, real) : null;
    }

    // Git finds the same work tree on its own. With only GIT_DIR it would use every working directory as the top.
    private static Dictionary<string, string?> ForFound(GitFolder folder, GitSurroundings around)
    {
        var changes = Without("GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_PREFIX");
        if (around["GIT_INDEX_FILE"] is not { } index)
            return changes;
        changes["GIT_INDEX_FILE"] = ResolveIndex(folder, index);
        return changes["GIT_INDEX_FILE"] is null ? Foreign() : changes;
    }

    private static Dictionary<string, string?> ForGiven(GitFolder given, GitSurroundings around)
    {
        var changes = Without("GIT_IMPLICIT_WORK_TREE", "GIT_PREFIX");
        changes["GIT_DIR"] = given.Directory;
        changes["GIT_WORK_TREE"] = given.WorkTree;
        if (around["GIT_INDEX_FILE"] is { } index)
            changes["GIT_INDEX_FILE"] = ResolveIndex(given, index);
        return changes;
    }

    // The absolute path of an index, or null if it is that of another repository. A relative path is relative to the top of the work tree.
    private static string? ResolveIndex(GitFolder folder, string index)
    {
        var full = Path.GetFullPath(Path.Combine(folder.WorkTree, index));
        if (Path.GetDirectoryName(full) is not { } folderOfIndex || !Directory.Exists(folderOfIndex))
            return null;
        for (var current = GitPaths.TryResolve(folderOfIndex, "."); current is not null; current = Path.GetDirectoryName(current))
        {
            if (GitFolder.IsDirectory(current))
                return SystemPaths.AreEqual(current, folder.Directory) ? full : null;
        }

        // An index made by the user may be anywhere.
        return full;
    }

    /// <summary>Returns the changes that hide all inherited variables about a repository from git.</summary>
    public static Dictionary<string, string?> Foreign() => Without(Local);

    private static Dictionary<string, string?> Without(params string[] names) => names.ToDictionary(name => name, _ => (string?)null);
}
