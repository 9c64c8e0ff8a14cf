using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace AssetSync;

/// <summary>The content of a big blob, in a file of the system's folder for temporary files that has no name and ends with its handle.</summary>
internal sealed class BlobOnDisk(SafeFileHandle file, FileStatus status) : ReadableFile
{
    public static BlobOnDisk Read(Stream stream, in FileStatus status)
    {
        var path = Path.Combine(Path.GetTempPath(), "asset-sync-" + Path.GetRandomFileName());
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        var buffer = ArrayPool<byte>.Shared.Rent(Content.WindowSize);
        try
        {
            for (long offset = 0; offset < status.Size;)
            {
                var count = (int)Math.Min(buffer.Length, status.Size - offset);
                stream.ReadExactly(buffer, 0, count);
                RandomAccess.Write(file, buffer.AsSpan(0, count), offset);
                offset += count;
            }
        }
        catch
        {
            file.Dispose();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return new(file, status);
    }

    public override int Read(Span<byte> buffer, long offset)
    {
        var done = 0;
        while (done < buffer.Length && RandomAccess.Read(file, buffer[done..], offset + done) is > 0 and var count)
            done += count;
        return done;
    }

    public override FileStatus GetStatus() => status;

    public override void Dispose() => file.Dispose();
}
