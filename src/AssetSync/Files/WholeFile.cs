using System.Runtime.InteropServices;

namespace AssetSync;

/// <summary>Reads a small file in one piece: the mapping file, the lock file, the journal.</summary>
internal static class WholeFile
{
    private const long Largest = 1L << 30;

    public delegate T Reader<T>(ReadOnlySpan<byte> bytes);

    /// <summary>Returns the content, or null where nothing lies at the path; a link is followed as long as it stays inside the root.</summary>
    /// <exception cref="IOException">It is no regular file, or reading failed.</exception>
    public static byte[]? Read(IReadOnlyFiles files, string path) => Read<byte[]?>(files, path, null, bytes => bytes.ToArray());

    /// <summary>Returns what <paramref name="read"/> makes of the content, or <paramref name="absent"/> where nothing lies at the path.</summary>
    /// <remarks>The content lies outside the heap and is gone afterwards: a lock file has megabytes that no collection should come for.</remarks>
    /// <exception cref="IOException">It is no regular file, or reading failed.</exception>
    public static unsafe T Read<T>(IReadOnlyFiles files, string path, T absent, Reader<T> read)
    {
        var status = files.GetStatus(path);
        if (status.Kind == FileKind.Missing)
            return absent;
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
        var memory = NativeMemory.Alloc((nuint)size);
        try
        {
            var bytes = new Span<byte>(memory, (int)size);
            return read(bytes[..file.Read(bytes, 0)]);
        }
        finally
        {
            NativeMemory.Free(memory);
        }
    }
}
