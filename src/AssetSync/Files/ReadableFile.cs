namespace AssetSync;

/// <summary>A regular file open for reading; reads at an offset, so that several threads can share it.</summary>
internal abstract class ReadableFile : IDisposable
{
    /// <summary>Reads up to the buffer's length; fewer bytes than that only at the end of the file.</summary>
    public abstract int Read(Span<byte> buffer, long offset);

    public abstract FileStatus GetStatus();

    /// <summary>Gets the content's length in bytes, even if the status does not have it.</summary>
    public virtual long Length => GetStatus().Size;

    public abstract void Dispose();
}
