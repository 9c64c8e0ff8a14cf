namespace AssetSync;

/// <summary>Content in memory, to be read like a file.</summary>
internal sealed class MemoryFile(byte[] content) : ReadableFile
{
    public override int Read(Span<byte> buffer, long offset)
    {
        var count = (int)Math.Clamp(content.Length - offset, 0, buffer.Length);
        content.AsSpan((int)Math.Min(offset, content.Length), count).CopyTo(buffer);
        return count;
    }

    public override FileStatus GetStatus() => new(FileKind.File, content.Length);

    public override void Dispose()
    {
    }
}
