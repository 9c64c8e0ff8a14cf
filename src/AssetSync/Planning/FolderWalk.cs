namespace AssetSync;

/// <summary>A file of a folder or glob.</summary>
/// <param name="Prefix">Its folder as the mapping names it, with a slash at its end; empty for the root.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsListedFile">Whether it was listed as a regular file, and not as a link.</param>
internal readonly record struct FoundFile(string Prefix, string Name, bool IsListedFile);

/// <summary>Lists folders for mappings: files and links to files, but not <c>.git</c>, the mapping file, the lock file, or links to folders.</summary>
internal sealed class FolderWalk(IReadOnlyFiles files, LinkResolver links, ExpansionLimits limits, ReservedPaths reserved, Action<string> reportName)
{
    private readonly List<FolderEntry> _entries = [];

    /// <summary>Finds every file below a folder without links above it, sorted, with the prefix of the mapping.</summary>
    public IEnumerable<FoundFile> FindAll(string folder, string prefix)
    {
        var waiting = new Stack<(FolderEntry Entry, string Real, string Prefix)>();
        Push(waiting, folder, prefix);
        while (waiting.TryPop(out var next))
        {
            var name = next.Entry.Name;
            if (!IsAllowed(next.Prefix, name))
                continue;
            if (next.Entry.Kind == FileKind.Folder)
                Push(waiting, RelativePath.Join(next.Real, name), $"{next.Prefix}{name}/");
            else
                yield return new(next.Prefix, name, next.Entry.Kind == FileKind.File);
        }
    }

    private void Push(Stack<(FolderEntry Entry, string Real, string Prefix)> waiting, string folder, string prefix)
    {
        _entries.Clear();
        files.List(folder, _entries);
        limits.CountNames(_entries.Count);
        _entries.Sort(CompareBackwards);
        foreach (var entry in _entries)
        {
            if (!IsLeftOut(folder, entry))
                waiting.Push((entry, folder, prefix));
        }
    }

    // Sorted as the paths below them, in which a folder's name ends with a slash.
    private static int CompareBackwards(FolderEntry left, FolderEntry right)
    {
        var shared = Math.Min(left.Name.Length, right.Name.Length);
        return string.CompareOrdinal(right.Name, 0, left.Name, 0, shared) is not 0 and var order ? order : After(right, shared) - After(left, shared);
    }

    private static char After(FolderEntry entry, int start) =>
        start < entry.Name.Length ? entry.Name[start] : entry.Kind == FileKind.Folder ? '/' : '\0';

    public List<FolderEntry> ListEntries(string folder)
    {
        var entries = new List<FolderEntry>();
        files.List(folder, entries);
        limits.CountNames(entries.Count);
        entries.RemoveAll(entry => IsLeftOut(folder, entry));
        return entries;
    }

    /// <summary>Returns whether a name, or part of a path, is allowed on every system, and otherwise reports the path; U+FFFD stands for invalid UTF-8.</summary>
    public bool IsAllowed(string prefix, string name)
    {
        if (!name.Contains('\uFFFD', StringComparison.Ordinal) && RelativePath.TryParse(name, out _, out _))
            return true;
        reportName(prefix + name);
        return false;
    }

    private bool IsLeftOut(string folder, FolderEntry entry) =>
        entry.Name == ".git" || Temporaries.IsName(entry.Name) || (entry.Kind == FileKind.File && reserved.IsOwnFile(folder, entry.Name)) || (entry.Kind == FileKind.Link && LeadsToFolder(RelativePath.Join(folder, entry.Name)));

    private bool LeadsToFolder(string path) =>
        links.Resolve(path, out _) is { } real && files.GetStatus(real).Kind == FileKind.Folder;
}
