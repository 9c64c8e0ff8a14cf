namespace AssetSync;

/// <summary>Turns what the system refuses into a problem with a code.</summary>
internal static class IoFailure
{
    /// <summary>Acts, and reports what fails on the way.</summary>
    /// <param name="code">The problem's code.</param>
    /// <param name="prefix">What the message begins with, before the system's own words.</param>
    /// <param name="act">What may fail.</param>
    /// <param name="location">The place that it is about.</param>
    /// <param name="notAFile">The code where something other than a file is in the place of one.</param>
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
