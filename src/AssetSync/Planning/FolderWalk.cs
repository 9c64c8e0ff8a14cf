namespace AssetSync;

/// <summary>Lists folders for mappings: files and links to files, but neither <c>.git</c> nor what links to folders lead to.</summary>
internal sealed class FolderWalk(IReadOnlyFiles files, Action<string> reportName)
{
    /// <summary>Adds every file below a folder, which has no links on its way, under the name that its mapping gives it.</summary>
    public void AddAll(string folder, string prefix, List<(string Path, bool IsFile)> found)
    {
        var folders = new Stack<(string Real, string Prefix)>();
        folders.Push((folder, prefix));
        while (folders.TryPop(out var next))
        {
            foreach (var entry in Entries(next.Real))
            {
                var path = next.Prefix + entry.Name;
                if (!IsAllowed(path, entry.Name))
                    continue;
                if (entry.Kind == FileKind.Folder)
                    folders.Push((Join(next.Real, entry.Name), path + "/"));
                else
                    found.Add((path, entry.Kind == FileKind.File));
            }
        }
    }

    public List<FolderEntry> Entries(string folder)
    {
        var entries = new List<FolderEntry>();
        files.List(folder, entries);
        entries.RemoveAll(entry => IsLeftOut(folder, entry));
        return entries;
    }

    public static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    /// <summary>Says whether every system can hold a name, or part of a path, and reports the path otherwise; U+FFFD stands for what is not UTF-8.</summary>
    public bool IsAllowed(string path, string name)
    {
        if (!name.Contains('\uFFFD', StringComparison.Ordinal) && RelativePath.TryParse(name, out _, out _))
            return true;
        reportName(path);
        return false;
    }

    private bool IsLeftOut(string folder, FolderEntry entry) =>
        entry.Name == ".git" || Temporaries.IsName(entry.Name) || (entry.Kind == FileKind.Link && LeadsToFolder(Join(folder, entry.Name)));

    private bool LeadsToFolder(string path) =>
        LinkResolver.Resolve(files, path, out _) is { } real && files.GetStatus(real).Kind == FileKind.Folder;
}
