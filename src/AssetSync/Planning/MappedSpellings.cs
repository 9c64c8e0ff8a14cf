namespace AssetSync;

/// <summary>Knows the spellings of destinations: on file systems that ignore case or normalization, another spelling is the same file.</summary>
internal sealed class MappedSpellings(IReadOnlyFiles files, PairList pairs)
{
    private readonly Lazy<Dictionary<string, string>> _destinations = new(() => Index(pairs));

    /// <summary>Returns whether a file, whose name no pair has, is the destination of a pair under another name.</summary>
    public bool IsMappedFile(string path, FileStatus status) =>
        _destinations.Value.TryGetValue(CanonicalForm.Normalize(path), out var other)
        && files.GetStatus(other) is { Kind: not FileKind.Missing } there
        && (status.Id == default ? !AreListedApart(path, other) : there.IsSameFileAs(status));

    private static Dictionary<string, string> Index(PairList pairs)
    {
        var index = new Dictionary<string, string>(pairs.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var pair in pairs)
            index.TryAdd(CanonicalForm.Normalize(pair.Destination.Value), pair.Destination.Value);
        return index;
    }

    // If files have no id, the folder tells whether both names exist.
    private bool AreListedApart(string path, string other)
    {
        var (folder, name) = RelativePath.Split(path);
        var (otherFolder, otherName) = RelativePath.Split(other);
        if (folder != otherFolder)
            return false;
        var entries = new List<FolderEntry>();
        files.List(folder, entries);
        return entries.Exists(entry => entry.Name == name) && entries.Exists(entry => entry.Name == otherName);
    }
}
