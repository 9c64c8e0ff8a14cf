using System.Runtime.ExceptionServices;

namespace AssetSync;

/// <summary>Reads a large lock file on a thread of its own while folders are walked.</summary>
internal sealed class LockReading
{
    private const long WorthAThread = 128 * 1024;
    private readonly Thread? _thread;
    private LockFile? _lockFile;
    private ExceptionDispatchInfo? _failure;

    private LockReading(IReadOnlyFiles files, PlanContext context)
    {
        if (files.GetStatus(context.LockFile).Size < WorthAThread)
        {
            _lockFile = context.ReadLock(files);
            return;
        }

        _thread = new(() => Read(files, context), maxStackSize: 1024 * 1024) { IsBackground = true };
        _thread.Start();
    }

    public static LockReading Begin(IReadOnlyFiles files, PlanContext context) => new(files, context);

    /// <summary>Returns the lock file, or null where there is none.</summary>
    /// <exception cref="AssetSyncException">It is not one that sync would have written.</exception>
    public LockFile? End()
    {
        _thread?.Join();
        _failure?.Throw();
        return _lockFile;
    }

    private void Read(IReadOnlyFiles files, PlanContext context)
    {
        try
        {
            _lockFile = context.ReadLock(files);
        }
        catch (Exception exception)
        {
            // Whatever it is: on a thread of its own it would end the process.
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
    }
}
