using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace AssetSync;

/// <summary>Hands out items to a few threads, also while more are being added. The thread that waits for the end works too.</summary>
/// <typeparam name="TItem">What is handed out.</typeparam>
/// <typeparam name="TWorker">What a thread keeps from one item to the next, such as buffers and open folders.</typeparam>
/// <param name="hire">Makes a worker; one per thread.</param>
/// <param name="work">Handles one item.</param>
/// <param name="itemsPerThread">How many items must wait before another thread is started.</param>
/// <remarks>It has its own threads, because starting the thread pool takes an eighth of a verify of 50 files (ADR 0021).</remarks>
internal sealed class WorkQueue<TItem, TWorker>(Func<TWorker> hire, Action<TWorker, TItem> work, int itemsPerThread) : IDisposable
    where TWorker : IDisposable
{
    private static readonly int MostThreads = Math.Min(Environment.ProcessorCount, 8);
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(2);
    private readonly BlockingCollection<TItem> _items = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Thread> _threads = [];
    private Exception? _failure;

    public void Add(IEnumerable<TItem> items)
    {
        foreach (var item in items)
            _items.Add(item);
        if (_items.Count >= itemsPerThread)
            StartThread();
    }

    private void StartThread()
    {
        if (_items.Count == 0 || _threads.Count + 1 >= MostThreads)
            return;
        var thread = new Thread(() => Work(), maxStackSize: 1024 * 1024) { IsBackground = true };
        _threads.Add(thread);
        thread.Start();
    }

    /// <summary>Returns when every item has been handled. The first exception of any thread stops the others and is thrown here.</summary>
    public void Wait()
    {
        _items.CompleteAdding();
        // Even a few items can take long, such as large files: then the waiting thread gets help.
        var start = Stopwatch.GetTimestamp();
        Work(afterEach: () =>
        {
            if (Stopwatch.GetElapsedTime(start) > Long)
                StartThread();
        });
        _threads.ForEach(thread => thread.Join());
        if (_failure is not null)
            ExceptionDispatchInfo.Throw(_failure);
    }

    private void Work(Action? afterEach = null)
    {
        try
        {
            using var worker = hire();
            foreach (var item in _items.GetConsumingEnumerable(_stop.Token))
            {
                work(worker, item);
                afterEach?.Invoke();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Another thread failed, or nobody waits any more.
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, exception, null);
            _stop.Cancel();
        }
    }

    /// <summary>Drops what has not been handed out, and waits for the threads.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _threads.ForEach(thread => thread.Join());
        _items.Dispose();
        _stop.Dispose();
    }
}
