namespace AssetSync;

/// <content>Makes the changes: files on several threads, folder by folder.</content>
internal sealed partial class Applier
{
    private void Delete(List<PlannedChange> changes)
    {
        foreach (var change in changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Guard(change.Change, () =>
            {
                var (folder, name) = Journal.SplitPath(change.Change.Destination.Value);
                using (var holder = files.OpenFolder(folder, create: false))
                {
                    if (holder.GetStatus(name) != change.Destination)
                        throw new SyncConflictException(DiagnosticCodes.DestinationMoved, "it changed after it was planned, and is left as it is");
                    holder.Delete(name);
                }

                EmptyFolders.Remove(files, folder);
            });
        }
    }

    private void Write(List<PlannedChange> changes)
    {
        var workers = 0;
        var count = Workers.CountFor(changes.Count, Run);
        Workers.Run(
            changes.Count,
            Run,
            () => new Writer(files, new(_token, Interlocked.Increment(ref workers), count)),
            (writer, index) =>
            {
                Guard(changes[index].Change, () => Write(writer, changes[index]));
                progress?.Report(new(Interlocked.Increment(ref _done), changes.Count));
            },
            cancellationToken);
    }

    private void Write(Writer writer, PlannedChange planned)
    {
        var (folder, name) = writer.OpenDestination(planned.Change.Destination.Value);

        // The mode belongs to the file and not to its name: a file with other names is replaced, so that they keep theirs.
        var hash = planned.Change.Kind == ChangeKind.SetMode && planned.Destination.Links == 1
            ? SetMode(folder, name, planned)
            : writer.Replacer.Copy(() => writer.OpenSource(planned.RealSource!), folder, name, planned, writer.Hasher);
        lock (_written)
            _written[planned.Change.Destination] = hash;
    }

    // Its content is recorded like that of any copy in sync.
    private static ContentHash SetMode(IWritableFolder folder, string name, PlannedChange planned)
    {
        ContentHash hash;
        using (var file = folder.Open(name))
            hash = Content.Hash(file);
        if (folder.GetStatus(name) != planned.Destination)
            throw new SyncConflictException(DiagnosticCodes.DestinationMoved, "it changed after it was planned, and is left as it is");
        folder.SetMode(name, planned.Source.Mode);
        return hash;
    }

    private void Guard(Change change, Action act)
    {
        try
        {
            act();
            lock (_made)
                _made.Add(change);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            lock (_problems)
                _problems.Add(ProblemOf(exception, change.Destination.Value));
        }
    }

    // Keeps the folders of the last file open: files come sorted, so they are mostly those of the next.
    private sealed class Writer(IFiles files, FileReplacer replacer) : IDisposable
    {
        private (string Path, IWritableFolder Folder)? _source;
        private (string Path, IWritableFolder Folder)? _destination;

        public FileReplacer Replacer { get; } = replacer;

        public ContentHasher Hasher { get; } = new();

        public (IWritableFolder Folder, string Name) OpenDestination(string path) => Open(ref _destination, path, create: true);

        /// <summary>Opens a source without following links, as the plan has followed them: what was swapped in since leads nowhere.</summary>
        public ReadableFile OpenSource(string path)
        {
            var (folder, name) = Open(ref _source, path, create: false);
            return folder.Open(name);
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

            return (last.Value.Folder, path[(path.LastIndexOf('/') + 1)..]);
        }

        public void Dispose()
        {
            _source?.Folder.Dispose();
            _destination?.Folder.Dispose();
            Hasher.Dispose();
        }
    }
}
