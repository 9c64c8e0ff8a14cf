using System.Globalization;
using System.Security.Cryptography;

namespace AssetSync.Testing;

/// <summary>Writes a tree as text, one entry per line.</summary>
public static class TreeSnapshot
{
    public static string Of(string folder)
    {
        var lines = new List<string>();
        Add(new DirectoryInfo(folder), folder, lines);
        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    private static void Add(DirectoryInfo folder, string root, List<string> lines)
    {
        lines.Add(Describe(folder, root, "folder"));
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.LinkTarget is { } target)
                lines.Add($"{Relative(entry, root)} link -> {target}");
            else if (entry is DirectoryInfo child)
                Add(child, root, lines);
            else
                lines.Add(Describe(entry, root, Content((FileInfo)entry)));
        }
    }

    private static string Describe(FileSystemInfo entry, string root, string content) =>
        string.Create(CultureInfo.InvariantCulture, $"{Relative(entry, root)} {Mode(entry)} {entry.LastWriteTimeUtc.Ticks} {content}");

    private static string Relative(FileSystemInfo entry, string root) => Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');

    private static string Mode(FileSystemInfo entry) =>
        OperatingSystem.IsWindows() ? entry.Attributes.ToString() : Convert.ToString((int)entry.UnixFileMode, 8);

    private static string Content(FileInfo file)
    {
        // A FIFO or a device has no length, and opening one would wait forever.
        if (file.Length == 0)
            return "0";
        using var stream = file.OpenRead();
        return $"{file.Length} {Convert.ToHexStringLower(SHA256.HashData(stream))}";
    }
}
