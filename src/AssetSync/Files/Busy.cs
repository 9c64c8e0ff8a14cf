namespace AssetSync;

/// <summary>Waits briefly for files that another program has open, as virus scanners and editors do on Windows.</summary>
internal static class Busy
{
    private const int Tries = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // HRESULTs of ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.
    private const int AccessDenied = unchecked((int)0x80070005);
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LockViolation = unchecked((int)0x80070021);

    /// <summary>Acts, on Windows up to ten times within half a second, and names the file if that fails.</summary>
    public static T Retry<T>(string path, string verb, Func<T> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return act();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                if (!IsHeld(exception))
                    throw exception is FileNotFoundException ? exception : new IOException($"{verb} {path}: {exception.Message}", exception);
                if (attempt == Tries)
                    throw new IOException($"{verb} {path}: another program holds it, or it is not writable: {exception.Message}", exception);
                Thread.Sleep(Pause);
            }
        }
    }

    /// <summary>Returns whether another program may have the file open.</summary>
    public static bool IsHeld(Exception exception) =>
        OperatingSystem.IsWindows() && exception.HResult is AccessDenied or SharingViolation or LockViolation;
}
