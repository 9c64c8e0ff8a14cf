namespace AssetSync;

/// <summary>A mutex that processes share; one that died while holding it is no hindrance.</summary>
internal sealed class PortableLock : IDisposable
{
    private readonly Mutex _mutex;

    public PortableLock(string name)
    {
        _mutex = new Mutex(false, name);
        try
        {
            _mutex.WaitOne();
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
