namespace AssetSync;

/// <summary>The modification time that sync gives the lock file. Its last six digits say that sync set it: after a merge, a checkout or an editor they are others.</summary>
/// <remarks>
/// Where sync set the time, a pair whose files have not changed since is as the lock file records, and need not be hashed: with 20,000 files
/// that saves half of a sync (ADR 0022). A file system that keeps fewer digits never shows them, and there every pair is hashed.
/// </remarks>
internal static class LockStamp
{
    private const int Step = 1_000_000;
    private const int Mark = 424_200;

    /// <summary>Returns the last such time that has passed.</summary>
    public static FileTime Now(TimeProvider clock)
    {
        var now = FileTime.From(clock.GetUtcNow().UtcDateTime);
        var nanoseconds = now.Nanoseconds - (now.Nanoseconds % Step) + Mark - (now.Nanoseconds % Step < Mark ? Step : 0);
        return nanoseconds >= 0 ? new(now.Seconds, nanoseconds) : new(now.Seconds - 1, nanoseconds + 1_000_000_000);
    }

    public static bool IsSetBySync(FileTime time) => time.Nanoseconds % Step == Mark;
}
