namespace AssetSync;

/// <summary>Looks at the files of lock entries without a pair.</summary>
internal sealed class Orphans(IReadOnlyFiles files, FolderStates folders, PairList pairs, MappedSpellings spellings)
{
    private readonly Lazy<HashSet<string>> _sources = new(() => [.. pairs.Select(pair => pair.Source.Value)]);

    /// <summary>Returns the orphans that still exist, in the order of the entries; not those that are now a source, or a mapped file under another name.</summary>
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
            if (spellings.IsMappedFile(path, status))
                return null;
            using var file = files.Open(path);
            return new(entry, status, Content.Hash(file) == entry.Hash ? Drift.Orphan : Drift.OrphanEdited);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null; // Something else has just removed it.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(entry, default, Drift.OrphanEdited) { Problem = new(DiagnosticCodes.ReadFailed, exception.Message) { Location = entry.Location } };
        }
    }
}
