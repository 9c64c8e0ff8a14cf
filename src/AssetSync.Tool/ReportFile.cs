namespace AssetSync.Tool;

/// <summary>Writes a report to the file that the command line names.</summary>
internal static class ReportFile
{
    /// <summary>Writes a file. In the work tree, which may come from a stranger, no link is followed; elsewhere, such as /dev/stdout, they are.</summary>
    public static void Write(string file, string root, ReadOnlyMemory<byte> content)
    {
        var path = Path.GetFullPath(file);
        var folder = Path.GetDirectoryName(path)!;
        if (TopAbove(folder) is { } top || IsAtOrBelow(folder, top = root))
        {
            using var files = FilesBelow.Open(top);
            files.ReplaceFile(Path.GetRelativePath(top, path).Replace('\\', '/'), content);
            return;
        }

        Directory.CreateDirectory(folder);
        using var outside = File.Create(path);
        outside.Write(content.Span);
    }

    /// <summary>Returns whether it may be a terminal or standard output.</summary>
    public static bool IsDevice(string file) => !OperatingSystem.IsWindows() && Path.GetFullPath(file).Split('/')[1] is "dev" or "proc";

    private static string? TopAbove(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (Path.Exists(Path.Combine(current, ".git")))
                return current;
        }

        return null;
    }

    private static bool IsAtOrBelow(string path, string folder) =>
        Path.GetRelativePath(folder, path) is var relative && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
}
