namespace AssetSync;

/// <summary>Finds out what became of the files of lock entries that no pair names.</summary>
internal sealed class Orphans(IReadOnlyFiles files, FolderStates folders, PairList pairs)
{
    private readonly Lazy<HashSet<string>> _sources = new(() => [.. pairs.Select(pair => pair.Source.Value)]);
    private readonly Lazy<Dictionary<string, string>> _destinations = new(() => IndexBySpelling(pairs));

    /// <summary>Returns the orphans that still exist, in the order of the entries; a file that is gone, is a source now, or is a mapped file under another name, is none.</summary>
    public List<Orphan> Find(IEnumerable<LockEntry> entries) => [.. entries.Select(Inspect).OfType<Orphan>()];

    private Orphan? Inspect(LockEntry entry)
    {
        var path = entry.Destination.Value;
        try
        {
            if (_sources.Value.Contains(path) || folders.Find(RelativePath.Split(path).Folder).IsBlocked)
                return null;
            var status = files.GetStatus(path);
            if (status.Kind is FileKind.Missing or FileKind.Folder)
                return null;
            if (status.Kind != FileKind.File)
                return new(entry, status, Drift.OrphanEdited);
            if (IsMappedUnderAnotherName(path, status))
                return null;
            using var file = files.Open(path);
            return new(entry, status, Content.Hash(file) == entry.Hash ? Drift.Orphan : Drift.OrphanEdited);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null; // Somebody else removed it a moment ago.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(entry, default, Drift.OrphanEdited) { Problem = new(DiagnosticCodes.ReadFailed, exception.Message) { Location = entry.Location } };
        }
    }

    // On file systems that ignore case or normalization, a mapping whose destination only changed its spelling names the same file.
    private bool IsMappedUnderAnotherName(string path, FileStatus status) =>
        _destinations.Value.TryGetValue(CanonicalForm.Of(path), out var other)
        && files.GetStatus(other) is { Kind: not FileKind.Missing } there
        && (status.Id == default ? !AreListedApart(path, other) : there.IsSameFileAs(status));

    private static Dictionary<string, string> IndexBySpelling(PairList pairs)
    {
        var index = new Dictionary<string, string>(pairs.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var pair in pairs)
            index.TryAdd(CanonicalForm.Of(pair.Destination.Value), pair.Destination.Value);
        return index;
    }

    // Where files have no id, the folder tells whether both names are there.
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
