using System.Text;

namespace AssetSync;

/// <summary>Names, beside the lock file, the run that is applying and the folders it writes to, so that a later run removes what a killed one left, and only that.</summary>
/// <remarks>A first line <c>assetsync-journal 1 TOKEN</c>, then one folder a line; the root is an empty line. It is written before the first temporary and removed after the last.</remarks>
internal static class Journal
{
    private const string Heading = "assetsync-journal 1 ";

    public static void Write(IFiles files, string path, string token, IEnumerable<string> folders)
    {
        var (folder, name) = SplitPath(path);
        var text = Encoding.UTF8.GetBytes(Heading + token + "\n" + string.Concat(folders.Select(line => line + "\n")));
        using var holder = files.OpenFolder(folder, create: false);
        using var file = holder.Create(name, 0x180); // 0600
        file.Write(text);
    }

    public static void Remove(IFiles files, string path)
    {
        var (folder, name) = SplitPath(path);
        using var holder = files.OpenFolder(folder, create: false);
        holder.Delete(name);
    }

    /// <summary>Removes the temporaries of a run that was killed, and the folders that it made or emptied; does nothing where there is no journal.</summary>
    public static void CleanUp(IFiles files, string path)
    {
        var status = files.GetStatus(path);
        if (status.Kind == FileKind.Missing)
            return;
        if (status.Kind == FileKind.File && WholeFile.Read(files, path) is { } bytes)
        {
            var lines = Encoding.UTF8.GetString(bytes).Split('\n');
            if (lines[0].StartsWith(Heading, StringComparison.Ordinal) && Temporaries.IsToken(lines[0].AsSpan(Heading.Length)))
            {
                // The last piece is what follows the last line end: nothing, or a line cut short.
                foreach (var folder in lines[1..^1].Where(line => line.Length == 0 || RelativePath.TryParse(line, out _, out _)).Reverse())
                    CleanUpFolder(files, path, folder, lines[0][Heading.Length..]);
            }
        }

        Remove(files, path);
    }

    private static void CleanUpFolder(IFiles files, string path, string folder, string token)
    {
        if (new ReservedPaths("", path).Holds(folder) || !IsPlainFolder(files, folder))
            return;
        using (var holder = files.OpenFolder(folder, create: false))
        {
            var entries = new List<FolderEntry>();
            files.List(folder, entries);
            foreach (var entry in entries.Where(entry => entry.Kind == FileKind.File && Temporaries.IsNameOf(entry.Name, token)))
                holder.Delete(entry.Name);
        }

        EmptyFolders.Remove(files, folder);
    }

    private static bool IsPlainFolder(IFiles files, string folder) => new FolderStates(files, new HashSet<string>()).Of(folder) == FolderState.Plain;

    public static (string Folder, string Name) SplitPath(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? ("", path) : (path[..slash], path[(slash + 1)..]);
    }
}
