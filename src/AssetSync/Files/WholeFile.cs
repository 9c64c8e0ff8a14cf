namespace AssetSync;

/// <summary>Reads a small file in one piece: the mapping file, the lock file, the journal.</summary>
internal static class WholeFile
{
    private const long Largest = 1L << 30;

    /// <summary>Returns the content, or null where nothing lies at the path; a link is followed as long as it stays inside the root.</summary>
    /// <exception cref="IOException">It is no regular file, or reading failed.</exception>
    public static byte[]? Read(IReadOnlyFiles files, string path)
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
        using var file = files.Open(path);
        var size = file.Length;
        if (size > Largest)
            throw new NotAFileException($"{path} is too large");
        var bytes = new byte[size];
        var length = file.Read(bytes, 0);
        return length == size ? bytes : bytes[..length];
    }
}
