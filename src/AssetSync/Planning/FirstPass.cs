namespace AssetSync;

/// <summary>Looks at pairs on other threads while they are still being found, so that walking folders and comparing files overlap.</summary>
/// <param name="begin">Makes a judge; one a thread.</param>
/// <param name="look">Looks at one pair.</param>
/// <param name="cancellationToken">Stops between two runs of pairs.</param>
internal sealed class FirstPass(Func<PairJudge> begin, Action<PairJudge, Pair> look, CancellationToken cancellationToken) : IDisposable
{
    private const int Run = 128;
    private readonly Queue<Pair[]> _runs = new();
    private readonly List<Pair> _next = new(Run);
    private readonly List<Thread> _threads = [];
    private bool _isComplete;
    private Exception? _failure;

    public void Add(Pair pair)
    {
        _next.Add(pair);
        if (_next.Count < Run)
            return;
        HandOut();
        if (_threads.Count + 1 < Workers.Most)
        {
            _threads.Add(new(Loop, maxStackSize: 1024 * 1024) { IsBackground = true });
            _threads[^1].Start();
        }
    }

    /// <summary>Returns when every pair that was added has been looked at; the calling thread helps. The first exception of any thread is thrown.</summary>
    public void Finish()
    {
        HandOut();
        Complete();
        Loop();
        Join();
        if (_failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_failure);
    }

    private void HandOut()
    {
        lock (_runs)
        {
            if (!_isComplete && _next.Count > 0)
                _runs.Enqueue([.. _next]);
            Monitor.Pulse(_runs);
        }

        _next.Clear();
    }

    private void Loop()
    {
        try
        {
            using var judge = begin();
            while (Take() is { } run)
            {
                cancellationToken.ThrowIfCancellationRequested();
                // Folder by folder: the destinations of one source lie in different ones.
                if (run[0].Mapping.Destinations.Count > 1)
                    Pair.Sort(run);
                foreach (var pair in run)
                    look(judge, pair);
            }
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, exception, null);
            Stop();
        }
    }

    private Pair[]? Take()
    {
        lock (_runs)
        {
            while (_runs.Count == 0)
            {
                if (_isComplete)
                    return null;
                Monitor.Wait(_runs);
            }

            return _runs.Dequeue();
        }
    }

    private void Complete()
    {
        lock (_runs)
        {
            _isComplete = true;
            Monitor.PulseAll(_runs);
        }
    }

    private void Stop()
    {
        lock (_runs)
            _runs.Clear();
        Complete();
    }

    private void Join()
    {
        foreach (var thread in _threads)
            thread.Join();
        _threads.Clear();
    }

    /// <summary>Gives up what has not been looked at yet, and waits for the threads.</summary>
    public void Dispose()
    {
        Stop();
        Join();
    }
}
