namespace AssetSync;

/// <summary>The modification time that sync gives the lock file. Its last six digits show that sync set it: after a merge, a checkout or an edit they differ.</summary>
/// <remarks>
/// If they match, the entry of a pair whose files have not changed since is right, and they need not be hashed: with 20,000 files
/// that saves half of a sync (ADR 0022). On a file system with fewer digits every pair is hashed.
/// </remarks>
internal static class LockStamp
{
    private const int Step = 1_000_000;
    private const int Mark = 424_200;

    /// <summary>Returns the latest such time before a moment.</summary>
    public static FileTime At(DateTime moment)
    {
        var now = FileTime.From(moment);
        var nanoseconds = now.Nanoseconds - (now.Nanoseconds % Step) + Mark - (now.Nanoseconds % Step < Mark ? Step : 0);
        return nanoseconds >= 0 ? new(now.Seconds, nanoseconds) : new(now.Seconds - 1, nanoseconds + 1_000_000_000);
    }

    public static bool IsSetBySync(FileTime time) => time.Nanoseconds % Step == Mark;
}
