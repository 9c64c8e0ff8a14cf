namespace AssetSync;

/// <summary>A mutex across processes; released if its owner dies.</summary>
internal sealed class PortableLock : IDisposable
{
    private const int Retry = 20; // milliseconds
    private readonly Mutex _mutex;

    public PortableLock(string name, CancellationToken cancellationToken)
    {
        _mutex = new Mutex(false, name);
        try
        {
            // Outside Windows a named mutex cannot be waited for together with other handles.
            while (!_mutex.WaitOne(Retry))
                cancellationToken.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException)
        {
            _mutex.Dispose();
            throw;
        }
        catch (AbandonedMutexException)
        {
            // Its owner was killed; what it left is cleaned up from the journal.
        }
    }

    public void Dispose()
    {
        _mutex.ReleaseMutex();
        _mutex.Dispose();
    }
}
