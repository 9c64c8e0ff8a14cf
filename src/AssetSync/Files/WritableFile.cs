namespace AssetSync;

/// <summary>A new file open for writing, and for reading back what was written.</summary>
internal abstract class WritableFile : ReadableFile
{
    public abstract void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Lets the kernel copy a whole file into this empty one, keeping holes; false if it cannot, and then nothing is written.</summary>
    public abstract bool TryCopyFrom(ReadableFile source, long size);

    /// <summary>Sets the permission bits exactly, whatever the umask, and the modification time.</summary>
    public abstract void SetModeAndTime(int mode, FileTime modified);
}
