namespace AssetSync;

/// <summary>Turns exceptions of the system into problems with a code.</summary>
internal static class IoFailure
{
    /// <summary>Acts, and reports a failure.</summary>
    /// <param name="code">The problem's code.</param>
    /// <param name="prefix">The beginning of the message, before the system's own.</param>
    /// <param name="act">What may fail.</param>
    /// <param name="location">The location of the problem.</param>
    /// <param name="notAFile">The code if the path is not a file.</param>
    /// <exception cref="AssetSyncException">The system refused.</exception>
    public static T Report<T>(string code, string prefix, Func<T> act, FileLocation? location = null, string? notAFile = null)
    {
        try
        {
            return act();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AssetSyncException([new(exception is NotAFileException ? notAFile ?? code : code, prefix + exception.Message) { Location = location }]);
        }
    }

    /// <inheritdoc cref="Report{T}(string, string, Func{T}, FileLocation?, string?)"/>
    public static void Report(string code, string prefix, Action act) => Report(code, prefix, () =>
    {
        act();
        return true;
    });
}
