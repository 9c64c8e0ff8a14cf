namespace AssetSync;

/// <summary>Writes destinations one after another; one writer a thread. The folders of the last file stay open: files come sorted, so they are mostly those of the next.</summary>
internal sealed class ChangeWriter(IFiles files, FileReplacer replacer) : IDisposable
{
    private readonly ContentHasher _hasher = new();
    private (string Path, IWritableFolder Folder)? _source;
    private (string Path, IWritableFolder Folder)? _destination;
    private string _name = "";

    /// <summary>Makes one change; returns the hash of what the destination then holds.</summary>
    /// <exception cref="SyncConflictException">One of the files is not any more what the plan saw; the destination is left as it is.</exception>
    public ContentHash Write(PlannedChange change)
    {
        var (folder, name) = Open(ref _destination, change.Change.Destination.Value, create: true);

        // The mode belongs to the file and not to its name: a file with other names is replaced, so that they keep theirs.
        if (change.Change.Kind == ChangeKind.SetMode && change.Destination.Links == 1)
            return SetMode(folder, name, change);
        var (sourceFolder, sourceName) = OpenSourceFolder(change);
        return replacer.Copy(sourceFolder, sourceName, folder, name, change, _hasher);
    }

    // Its content is recorded like that of any copy in sync.
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

    // Without following links, as the plan has followed them: what was swapped in since leads nowhere.
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
