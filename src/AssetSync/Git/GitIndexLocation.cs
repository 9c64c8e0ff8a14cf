namespace AssetSync;

/// <summary>Places the index that GIT_INDEX_FILE names.</summary>
internal static class GitIndexLocation
{
    /// <summary>Returns the absolute path, or null where the index is that of another repository.</summary>
    public static string? TryResolve(GitFolder folder, string index)
    {
        // Git reads a relative path from the top of the work tree.
        var full = Path.GetFullPath(Path.Combine(folder.WorkTree, index));
        if (Path.GetDirectoryName(full) is not { } folderOfIndex || !Directory.Exists(folderOfIndex) || GitPaths.TryResolve(folderOfIndex, ".") is not { } parent)
            return null;
        for (var current = parent; current is not null; current = Path.GetDirectoryName(current))
        {
            if (GitFolder.IsDirectory(current))
                return GitPaths.AreEqual(current, folder.Directory) ? full : null;
        }

        // An index of the user's own making may lie anywhere.
        return full;
    }
}
