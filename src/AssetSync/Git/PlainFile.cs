namespace AssetSync;

/// <summary>Reads a file by its absolute path; a FIFO or a device is never opened.</summary>
internal static class PlainFile
{
    /// <summary>Returns the content, or null if nothing is at the path.</summary>
    /// <exception cref="IOException">It is not a regular file, or reading failed.</exception>
    public static byte[]? Read(string path)
    {
        if (Path.GetDirectoryName(path) is not { } folder || !Directory.Exists(folder))
            return null;
        using var files = FilesBelow.OpenUnguarded(folder);
        return WholeFile.Read(files, Path.GetFileName(path));
    }

    /// <summary>Returns the content as text, or null if it cannot be read.</summary>
    public static string? TryReadText(string path)
    {
        try
        {
            return Read(path) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
