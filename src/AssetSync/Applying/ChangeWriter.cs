namespace AssetSync;

/// <summary>Writes destinations one after another; one writer per thread. The folders of the last file stay open: files are sorted, so the next one is mostly in the same.</summary>
internal sealed class ChangeWriter(IFiles files, FileReplacer replacer) : IDisposable
{
    private readonly ContentHasher _hasher = new();
    private (string Path, IWritableFolder Folder)? _source;
    private (string Path, IWritableFolder Folder)? _destination;
    private string _name = "";

    /// <summary>Makes one change; returns the hash of the new content.</summary>
    /// <exception cref="SyncConflictException">One of the files has changed since it was planned; the destination is left as it is.</exception>
    public ContentHash Write(PlannedChange change)
    {
        var (folder, name) = Open(ref _destination, change.Change.Destination.Value, create: true);

        // A mode belongs to a file, not to its name: a file with other names is replaced, so that these keep theirs.
        if (change.Change.Kind == ChangeKind.SetMode && change.Destination.Links == 1)
            return SetMode(folder, name, change);
        var (sourceFolder, sourceName) = OpenSourceFolder(change);
        return replacer.Copy(sourceFolder, sourceName, folder, name, change, _hasher);
    }

    // Its content is recorded as for any copy in sync.
    private static ContentHash SetMode(IWritableFolder folder, string name, PlannedChange change)
    {
        ContentHash hash;
        using (var file = folder.Open(name))
            hash = Content.Hash(file);
        if (folder.GetStatus(name) != change.Destination)
            throw new SyncConflictException(DiagnosticCodes.DestinationMoved, "it changed after it was planned, and is left as it is");
        folder.SetMode(name, change.SourceMode);
        return hash;
    }

    // Without following links, since the plan already did: a link that was swapped in since has no effect.
    private (IWritableFolder Folder, string Name) OpenSourceFolder(PlannedChange change)
    {
        try
        {
            return Open(ref _source, change.RealSource!, create: false);
        }
        catch (FileNotFoundException)
        {
            throw FileReplacer.Vanished(change);
        }
    }

    private (IWritableFolder Folder, string Name) Open(ref (string Path, IWritableFolder Folder)? last, string path, bool create)
    {
        var length = Math.Max(0, path.LastIndexOf('/'));
        if (last is not { } known || !path.AsSpan(0, length).SequenceEqual(known.Path))
        {
            last?.Folder.Dispose();
            last = null;
            var folder = path[..length];
            last = (folder, files.OpenFolder(folder, create));
        }

        // A copy mostly has its source's name.
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        if (!name.SequenceEqual(_name))
            _name = name.ToString();
        return (last.Value.Folder, _name);
    }

    public void Dispose()
    {
        _source?.Folder.Dispose();
        _destination?.Folder.Dispose();
        _hasher.Dispose();
    }
}
