namespace AssetSync;

/// <summary>A work tree by its folders: its top and its git directory, both without links.</summary>
internal readonly record struct GitFolder(string WorkTree, string Directory)
{
    private const string LinkPrefix = "gitdir:";

    /// <summary>Looks for <c>.git</c> in a folder and those above it: a folder, or a file in linked worktrees and submodules.</summary>
    /// <remarks>A folder that looks like a git directory itself does not count, since it can be committed.</remarks>
    public static GitFolder? Find(string folder, string? ceilings)
    {
        var stops = (ceilings ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        for (var current = folder; ;)
        {
            if (FindDirectory(current) is { } directory)
                return new(current, directory);
            var parent = Path.GetDirectoryName(current);
            if (parent is null || stops.Any(stop => SystemPaths.AreEqual(stop, parent)))
                return null;
            current = parent;
        }
    }

    /// <summary>Returns whether a folder is a git directory: a repository's own, or that of one of its worktrees.</summary>
    public static bool IsDirectory(string folder) =>
        File.Exists(Path.Combine(folder, "HEAD"))
        && ((System.IO.Directory.Exists(Path.Combine(folder, "objects")) && System.IO.Directory.Exists(Path.Combine(folder, "refs")))
            || File.Exists(Path.Combine(folder, "commondir")));

    /// <summary>Returns whether object ids are SHA-256; only the repository's own settings decide.</summary>
    public static bool UsesSha256(string directory)
    {
        var common = Path.Combine(directory, PlainFile.TryReadText(Path.Combine(directory, "commondir"))?.Trim() ?? "");
        var settings = PlainFile.TryReadText(Path.Combine(common, "config")) ?? "";
        return settings.Split('\n').Any(line =>
            line.Contains("objectformat", StringComparison.OrdinalIgnoreCase) && line.Contains("sha256", StringComparison.OrdinalIgnoreCase));
    }

    private static string? FindDirectory(string folder)
    {
        var path = Path.Combine(folder, ".git");
        if (System.IO.Directory.Exists(path))
            return IsDirectory(path) ? RealPath.Resolve(path) : null;
        return File.Exists(path) && PlainFile.TryReadText(path) is { } text && text.StartsWith(LinkPrefix, StringComparison.Ordinal)
            ? GitPaths.TryResolve(folder, text[LinkPrefix.Length..].Trim())
            : null;
    }
}
