namespace AssetSync;

/// <summary>The content of a blob.</summary>
internal sealed class BlobInMemory(byte[] content, FileStatus status) : ReadableFile
{
    public static BlobInMemory Read(Stream stream, in FileStatus status)
    {
        var content = new byte[status.Size];
        stream.ReadExactly(content);
        return new(content, status);
    }

    public override int Read(Span<byte> buffer, long offset)
    {
        if (offset >= content.Length)
            return 0;
        var bytes = content.AsSpan((int)offset);
        bytes = bytes[..Math.Min(bytes.Length, buffer.Length)];
        bytes.CopyTo(buffer);
        return bytes.Length;
    }

    public override FileStatus GetStatus() => status;

    public override void Dispose()
    {
        // Nothing is held open.
    }
}
