namespace AssetSync;

/// <summary>Looks at pairs on other threads while they are still being found, so that walking folders and comparing files overlap.</summary>
/// <param name="begin">Makes a judge; one a thread.</param>
/// <param name="look">Looks at one pair.</param>
/// <param name="cancellationToken">Stops between two portions of pairs.</param>
internal sealed class FirstPass(Func<PairJudge> begin, Action<PairJudge, PairPlace> look, CancellationToken cancellationToken) : IDisposable
{
    private const int Portion = 128;
    private readonly Queue<PairRun[]> _portions = new();
    private readonly List<PairRun> _next = [];
    private readonly List<Thread> _threads = [];
    private int _waiting;
    private bool _isComplete;
    private Exception? _failure;

    public void Add(PairRun run)
    {
        _next.Add(run);
        _waiting += run.Count;
        if (_waiting < Portion)
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
        lock (_portions)
        {
            if (!_isComplete && _next.Count > 0)
                _portions.Enqueue([.. _next]);
            Monitor.Pulse(_portions);
        }

        _next.Clear();
        _waiting = 0;
    }

    private void Loop()
    {
        try
        {
            using var judge = begin();
            while (Take() is { } portion)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var run in portion)
                {
                    for (var i = 0; i < run.Count; i++)
                        look(judge, new(run, i));
                }
            }
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, exception, null);
            Stop();
        }
    }

    private PairRun[]? Take()
    {
        lock (_portions)
        {
            while (_portions.Count == 0)
            {
                if (_isComplete)
                    return null;
                Monitor.Wait(_portions);
            }

            return _portions.Dequeue();
        }
    }

    private void Complete()
    {
        lock (_portions)
        {
            _isComplete = true;
            Monitor.PulseAll(_portions);
        }
    }

    private void Stop()
    {
        lock (_portions)
            _portions.Clear();
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
