using Microsoft.Win32.SafeHandles;

namespace AssetSync;

/// <summary>An open file through .NET.</summary>
internal sealed class PortableFile(string fullPath, SafeFileHandle file) : WritableFile
{
    private long _written;

    public override int Read(Span<byte> buffer, long offset)
    {
        var done = 0;
        while (done < buffer.Length && RandomAccess.Read(file, buffer[done..], offset + done) is > 0 and var count)
            done += count;
        return done;
    }

    public override FileStatus GetStatus() => PortableStatus.Get(file, fullPath);

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(file, bytes, _written);
        _written += bytes.Length;
    }

    public override bool TryCopyFrom(ReadableFile source, long size) => false;

    public override void SetModeAndTime(int mode, FileTime modified)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, (UnixFileMode)mode);
        File.SetLastWriteTimeUtc(file, modified.ToDateTime());
    }

    public override void Dispose() => file.Dispose();
}
