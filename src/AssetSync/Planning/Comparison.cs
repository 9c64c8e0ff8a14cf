namespace AssetSync;

/// <summary>Compares pairs on all threads while they are being found.</summary>
internal sealed class Comparison : IDisposable
{
    private const int PartsPerThread = 128;

    // Neighbours stay on one thread, which has their folders open: that saves a twentieth of a verify of 20,000 files. The first
    // pairs are handed out one by one, so that a few large files are spread over all threads.
    private const int PairsAlone = 256;
    private const int PairsTogether = 16;
    private readonly WorkQueue<(PairGroup Group, int Start, int Count), PairComparer> _queue;
    private readonly List<Suspect> _suspects = [];
    private readonly IProgress<SyncProgress>? _progress;
    private readonly CancellationToken _cancellationToken;
    private volatile int _total;
    private int _added;
    private int _done;

    /// <param name="files">The files.</param>
    /// <param name="folders">What is known of folders.</param>
    /// <param name="needsHash">Whether the hash of equal files is needed, by the statuses of source and destination.</param>
    /// <param name="progress">Where the number of pairs compared is reported, or null.</param>
    /// <param name="cancellationToken">Stops between two pairs.</param>
    public Comparison(IReadOnlyFiles files, FolderStates folders, Func<FileStatus, FileStatus, bool> needsHash, IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        _progress = progress;
        _cancellationToken = cancellationToken;
        _queue = new(
            () => new(files, folders, needsHash),
            (comparer, part) =>
            {
                for (var i = part.Start; i < Math.Min(part.Group.Count, part.Start + part.Count); i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Keep(comparer.Compare(part.Group[i]));
                }
            },
            PartsPerThread);
    }

    public void Add(PairGroup group)
    {
        var count = _added < PairsAlone ? 1 : PairsTogether;
        _added += group.Count;
        _queue.Add(Enumerable.Range(0, (group.Count + count - 1) / count).Select(part => (group, part * count, count)));
    }

    /// <summary>Returns the suspects, in no order, when every pair that was added has been compared.</summary>
    public IReadOnlyList<Suspect> Wait()
    {
        _total = _added;
        _queue.Wait();
        _cancellationToken.ThrowIfCancellationRequested();
        return _suspects;
    }

    private void Keep(Suspect? suspect)
    {
        if (suspect is not null)
        {
            lock (_suspects)
                _suspects.Add(suspect);
        }

        _progress?.Report(new(_total > 0 ? SyncPhase.Comparing : SyncPhase.Finding, Interlocked.Increment(ref _done), _total));
    }

    public void Dispose() => _queue.Dispose();
}
