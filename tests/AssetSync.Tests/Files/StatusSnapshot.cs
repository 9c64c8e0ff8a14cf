using System.Globalization;

namespace AssetSync.Tests.Files;

/// <summary>Writes everything that the system tells about every entry, including change time and inode; equal texts mean that nothing was touched.</summary>
internal static class StatusSnapshot
{
    public static string Of(ScratchFolder folder)
    {
        using var files = FilesBelow.Open(folder.Path);
        var lines = new List<string> { Describe(files, "") };
        Add(files, "", lines);
        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    private static void Add(IFiles files, string folder, List<string> lines)
    {
        var entries = new List<FolderEntry>();
        files.List(folder, entries);
        foreach (var entry in entries)
        {
            var path = folder.Length == 0 ? entry.Name : folder + "/" + entry.Name;
            lines.Add(Describe(files, path));
            if (entry.Kind == FileKind.Folder)
                Add(files, path, lines);
        }
    }

    private static string Describe(IFiles files, string path)
    {
        var status = files.GetStatus(path.Length == 0 ? "." : path);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{path} {status.Kind} {status.Size} {Convert.ToString(status.Mode, 8)} {status.Modified.Seconds}.{status.Modified.Nanoseconds} {status.Changed.Seconds}.{status.Changed.Nanoseconds} {status.Id.Inode} {status.Links}");
    }
}
