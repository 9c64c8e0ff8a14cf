namespace AssetSync;

/// <summary>Reads absolute paths from git and the environment.</summary>
internal static class GitPaths
{
    /// <summary>Returns the absolute path without links, or null if it does not exist.</summary>
    public static string? TryResolve(string folder, string path)
    {
        try
        {
            var full = Path.GetFullPath(Path.Combine(folder, path));
            return Path.Exists(full) ? RealPath.Resolve(full) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Returns the path from the top of a work tree to a folder in it, with <c>/</c> at its end, spelled as the file system has it.</summary>
    public static string PrefixOf(string workTree, string folder)
    {
        var prefix = "";
        foreach (var segment in folder[workTree.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var name = SystemPaths.Comparison == StringComparison.Ordinal ? segment : NameIn(Path.Combine(workTree, prefix), segment);
            prefix += name + "/";
        }

        return prefix;
    }

    private static string NameIn(string folder, string name)
    {
        var names = Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)!).ToList();
        return names.Contains(name) ? name : names.Find(other => other.Equals(name, SystemPaths.Comparison)) ?? name;
    }
}
