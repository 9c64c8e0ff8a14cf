namespace AssetSync;

/// <content>Makes the changes: files on several threads, folder by folder.</content>
internal sealed partial class Applier
{
    private void Delete(List<PlannedChange> changes)
    {
        foreach (var change in changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                Delete(change);
                Note(change.Change);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Note(exception, change.Change);
            }
        }
    }

    private void Delete(PlannedChange change)
    {
        var (folder, name) = RelativePath.Split(change.Change.Destination.Value);
        using (var holder = files.OpenFolder(folder, create: false))
        {
            if (holder.GetStatus(name) != change.Destination)
                throw new SyncConflictException(DiagnosticCodes.DestinationMoved, "it changed after it was planned, and is left as it is");
            holder.Delete(name);
        }

        EmptyFolders.Remove(files, folder);
    }

    private void Write(List<PlannedChange> changes)
    {
        _written.EnsureCapacity(changes.Count);
        _made.EnsureCapacity(_made.Count + changes.Count);
        var workers = 0;
        var count = Workers.CountFor(changes.Count, Run);
        Workers.Run(
            changes.Count,
            Run,
            () => new Writer(files, new(_token, Interlocked.Increment(ref workers), count)),
            (writer, index) =>
            {
                TryWrite(writer, changes[index]);
                progress?.Report(new(SyncPhase.Writing, Interlocked.Increment(ref _done), changes.Count));
            },
            cancellationToken);
    }

    private void TryWrite(Writer writer, PlannedChange planned)
    {
        try
        {
            Write(writer, planned);
            Note(planned.Change);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Note(exception, planned.Change);
        }
    }

    private void Write(Writer writer, PlannedChange planned)
    {
        var (folder, name) = writer.OpenDestination(planned.Change.Destination.Value);

        // The mode belongs to the file and not to its name: a file with other names is replaced, so that they keep theirs.
        var hash = planned.Change.Kind == ChangeKind.SetMode && planned.Destination.Links == 1
            ? SetMode(folder, name, planned)
            : Copy(writer, folder, name, planned);
        lock (_written)
            _written[planned.Change.Destination] = hash;
    }

    private static ContentHash Copy(Writer writer, IWritableFolder folder, string name, PlannedChange planned)
    {
        var (sourceFolder, sourceName) = writer.OpenSource(planned);
        return writer.Replacer.Copy(sourceFolder, sourceName, folder, name, planned, writer.Hasher);
    }

    // Its content is recorded like that of any copy in sync.
    private static ContentHash SetMode(IWritableFolder folder, string name, PlannedChange planned)
    {
        ContentHash hash;
        using (var file = folder.Open(name))
            hash = Content.Hash(file);
        if (folder.GetStatus(name) != planned.Destination)
            throw new SyncConflictException(DiagnosticCodes.DestinationMoved, "it changed after it was planned, and is left as it is");
        folder.SetMode(name, planned.SourceMode);
        return hash;
    }

    private void Note(Change made)
    {
        lock (_made)
            _made.Add(made);
    }

    private void Note(Exception exception, Change failed)
    {
        lock (_problems)
            _problems.Add(ProblemOf(exception, failed.Destination.Value));
    }

    // Keeps the folders of the last file open: files come sorted, so they are mostly those of the next.
    private sealed class Writer(IFiles files, FileReplacer replacer) : IDisposable
    {
        private (string Path, IWritableFolder Folder)? _source;
        private (string Path, IWritableFolder Folder)? _destination;
        private string _name = "";

        public FileReplacer Replacer { get; } = replacer;

        public ContentHasher Hasher { get; } = new();

        public (IWritableFolder Folder, string Name) OpenDestination(string path) => Open(ref _destination, path, create: true);

        /// <summary>Opens a source's folder without following links, as the plan has followed them: what was swapped in since leads nowhere.</summary>
        public (IWritableFolder Folder, string Name) OpenSource(PlannedChange change)
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
            Hasher.Dispose();
        }
    }
}
