namespace AssetSync;

/// <summary>Finds the lock entries that no mapping names any more, and says what became of their files.</summary>
internal sealed class OrphanJudge(IReadOnlyFiles files, FolderStates folders, LockFile lockFile)
{
    public readonly record struct Orphan(LockEntry Entry, FileStatus Status, Drift Drift);

    /// <summary>Gets the entries whose files could not be read: nobody knows yet whether they are orphans.</summary>
    public List<LockEntry> Unread { get; } = [];

    /// <summary>Returns the orphans that still exist and are judged, in the lock file's order; one that is gone, is a source now, or is some mapped file under another name, is none.</summary>
    public List<Orphan> Find(PairList pairs, SelectedPaths selected, List<Problem> problems)
    {
        var orphans = new List<Orphan>();
        HashSet<string>? sources = null;
        foreach (var entry in lockFile.Unpaired)
        {
            if (!selected.Contain(entry.Destination))
                continue;
            sources ??= [.. pairs.Select(pair => pair.Source.Value)];
            try
            {
                if (!sources.Contains(entry.Destination.Value) && Judge(entry, pairs) is { } orphan)
                    orphans.Add(orphan);
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
            {
                // Somebody else removed it a moment ago.
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add(new(DiagnosticCodes.ReadFailed, exception.Message) { Location = lockFile.LocationOf(entry) });
                Unread.Add(entry);
            }
        }

        return orphans;
    }

    private Orphan? Judge(in LockEntry entry, PairList pairs)
    {
        var path = entry.Destination.Value;
        if (folders.Of(path[..Math.Max(0, path.LastIndexOf('/'))]).IsBlocked)
            return null;
        var status = files.GetStatus(path);
        switch (status.Kind)
        {
            case FileKind.Missing or FileKind.Folder:
                return null;
            case FileKind.File when IsMappedUnderAnotherName(path, status, pairs):
                return null;
            case FileKind.File:
                using (var file = files.Open(path))
                    return new(entry, status, Content.Hash(file) == entry.Hash ? Drift.Orphan : Drift.OrphanEdited);
            default:
                return new(entry, status, Drift.OrphanEdited);
        }
    }

    // On file systems that ignore case or normalization, a mapping whose destination only changed its spelling names the same file.
    private bool IsMappedUnderAnotherName(string path, FileStatus status, PairList pairs)
    {
        var folder = path[..Math.Max(0, path.LastIndexOf('/'))];
        foreach (var run in pairs.Runs)
        {
            if (!PathComparison.AreSpellingsOfOne(folder, run.DestinationFolder))
                continue;
            for (var i = 0; i < run.Count; i++)
            {
                var other = run.DestinationOf(i).Value;
                if (PathComparison.AreSpellingsOfOne(path, other) && files.GetStatus(other) is { Kind: not FileKind.Missing } there && (status.Id == default ? !AreListedApart(path, other) : there.IsSameFileAs(status)))
                    return true;
            }
        }

        return false;
    }

    // Where files have no id, the folder tells whether both names are there.
    private bool AreListedApart(string path, string other)
    {
        var slash = path.LastIndexOf('/');
        if (slash != other.LastIndexOf('/') || !path.AsSpan(0, slash + 1).SequenceEqual(other.AsSpan(0, slash + 1)))
            return false;
        var entries = new List<FolderEntry>();
        files.List(path[..Math.Max(0, slash)], entries);
        return entries.Exists(entry => entry.Name == path[(slash + 1)..]) && entries.Exists(entry => entry.Name == other[(slash + 1)..]);
    }
}
