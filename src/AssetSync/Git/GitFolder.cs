namespace AssetSync;

/// <summary>A work tree as the folders show it: its top and the git directory that serves it, both without links.</summary>
internal readonly record struct GitFolder(string WorkTree, string Directory)
{
    private const string LinkPrefix = "gitdir:";

    /// <summary>Looks for <c>.git</c> in a folder and those above it: a folder, or a file in linked worktrees and submodules.</summary>
    public static GitFolder? Find(string folder, string? ceilings)
    {
        var stops = (ceilings ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(Path.TrimEndingDirectorySeparator).ToArray();
        for (var current = folder; ;)
        {
            if (DirectoryAt(current) is { } directory)
                return new(current, directory);
            var parent = Path.GetDirectoryName(current);
            if (parent is null || stops.Any(stop => GitPaths.AreEqual(stop, parent)))
                return null;
            current = parent;
        }
    }

    /// <summary>Says whether a folder is a git directory: a repository's own, or that of one of its worktrees.</summary>
    public static bool IsDirectory(string folder) =>
        File.Exists(Path.Combine(folder, "HEAD"))
        && (System.IO.Directory.Exists(Path.Combine(folder, "objects")) || File.Exists(Path.Combine(folder, "commondir")));

    /// <summary>Says whether objects are named by SHA-256; the repository's own settings tell, and no others may.</summary>
    public static bool UsesSha256(string directory)
    {
        try
        {
            var shared = Path.Combine(directory, "commondir");
            var common = File.Exists(shared) ? Path.Combine(directory, File.ReadAllText(shared).Trim()) : directory;
            return File.ReadLines(Path.Combine(common, "config")).Any(line =>
                line.Contains("objectformat", StringComparison.OrdinalIgnoreCase) && line.Contains("sha256", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? DirectoryAt(string folder)
    {
        var path = Path.Combine(folder, ".git");
        if (System.IO.Directory.Exists(path))
            return IsDirectory(path) ? RealPath.Of(path) : null;
        if (!File.Exists(path))
            return null;
        var text = ReadStart(path);
        return text.StartsWith(LinkPrefix, StringComparison.Ordinal)
            ? GitPaths.TryResolve(folder, text[LinkPrefix.Length..].Trim())
            : null;
    }

    private static string ReadStart(string file)
    {
        using var reader = new StreamReader(file);
        var buffer = new char[8192];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }
}
