namespace AssetSync;

/// <summary>Hands out numbered work to a few threads, in runs, so that handing out costs nothing.</summary>
internal static class Workers
{
    /// <summary>Gets the number of threads that work at once, the calling one among them.</summary>
    public static int Most { get; } = Math.Min(Environment.ProcessorCount, 8);

    public static int CountFor(int items, int run) => Math.Clamp((items + run - 1) / run, 1, Most);

    /// <summary>Calls <paramref name="work"/> once for each number below <paramref name="items"/>; the first exception is thrown after all threads have ended.</summary>
    public static void Run<TState>(int items, int run, Func<TState> begin, Action<TState, int> work, CancellationToken cancellationToken)
        where TState : IDisposable
    {
        var next = 0;
        Exception? failure = null;

        void Loop()
        {
            try
            {
                using var state = begin();
                for (int start; (start = Interlocked.Add(ref next, run) - run) < items && Volatile.Read(ref failure) is null;)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    for (var i = start; i < Math.Min(start + run, items); i++)
                        work(state, i);
                }
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, exception, null);
            }
        }

        var threads = new Thread[CountFor(items, run) - 1];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new(Loop, maxStackSize: 1024 * 1024) { IsBackground = true };
            threads[i].Start();
        }

        Loop();
        foreach (var thread in threads)
            thread.Join();
        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }
}
