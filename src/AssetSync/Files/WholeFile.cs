using System.Globalization;

namespace AssetSync;

/// <summary>Reads the mapping file, the lock file and the journal.</summary>
internal static class WholeFile
{
    private const long LargestLength = 1L << 26;

    /// <summary>Returns the content, or null if nothing is at the path; a link is followed as long as it stays inside the root.</summary>
    /// <exception cref="IOException">It is not a regular file or too large, or reading failed.</exception>
    public static byte[]? Read(IReadOnlyFiles files, string path, long largest = LargestLength)
    {
        using var file = Open(files, path, largest);
        if (file is null)
            return null;
        var bytes = new byte[file.Length];
        var count = file.Read(bytes, 0);
        return count == bytes.Length ? bytes : bytes[..count];
    }

    private static ReadableFile? Open(IReadOnlyFiles files, string path, long largest)
    {
        var status = files.GetStatus(path);
        if (status.Kind == FileKind.Missing)
            return null;
        if (status.Kind == FileKind.Link)
        {
            path = LinkResolver.Resolve(files, path, out var reason) ?? throw new NotAFileException($"{path} is a link that cannot be followed: {reason}");
            status = files.GetStatus(path);
        }

        if (status.Kind != FileKind.File)
            throw new NotAFileException($"{path} is {FindingTexts.NameOf(status.Kind)}");
        var file = files.Open(path);
        if (file.Length <= largest)
            return file;
        file.Dispose();
        throw new NotAFileException(string.Create(CultureInfo.InvariantCulture, $"{path} has more than {largest} bytes"));
    }
}
