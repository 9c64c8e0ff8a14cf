namespace AssetSync;

/// <summary>Compares pairs on all threads while they are being found.</summary>
internal sealed class Comparison : IDisposable
{
    private const int PairsPerThread = 128;
    private readonly WorkQueue<Pair, PairComparer> _queue;
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
            (comparer, pair) =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                Keep(comparer.Compare(pair));
            },
            PairsPerThread);
    }

    public void Add(PairGroup group)
    {
        _added += group.Count;
        _queue.Add(group.Pairs);
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
