namespace AssetSync.Tool.Watching;

/// <summary>Tells when something changed in the folders of sources and mapping file. What it was does not matter: sync compares bytes.</summary>
internal sealed class SourceWatch : IDisposable
{
    /// <summary>Editors and checkouts write in bursts; after this much quiet the burst is over.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly SemaphoreSlim _changed = new(0);

    /// <param name="root">The root's absolute path.</param>
    /// <param name="folders">Folders below the root, and whether those below them count as well.</param>
    public SourceWatch(string root, IReadOnlyDictionary<string, bool> folders)
    {
        foreach (var (folder, deep) in folders)
        {
            var path = Path.Combine(root, folder);
            if (!Directory.Exists(path))
                continue;
            var watcher = new FileSystemWatcher(path) { IncludeSubdirectories = deep, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.Attributes };
            watcher.Changed += Note;
            watcher.Created += Note;
            watcher.Deleted += Note;
            watcher.Renamed += Note;
            watcher.Error += Note; // changes were lost: look at everything
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Waits for a change, and then until nothing has changed for a moment.</summary>
    public void Wait(CancellationToken cancellationToken)
    {
        _changed.Wait(cancellationToken);
        while (_changed.Wait(Quiet, cancellationToken))
        {
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _changed.Dispose();
    }

    private void Note(object sender, EventArgs change)
    {
        try
        {
            _changed.Release();
        }
        catch (ObjectDisposedException)
        {
            // The last event of an ended watch.
        }
    }
}
