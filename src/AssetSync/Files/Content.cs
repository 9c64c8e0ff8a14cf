using System.Buffers;

namespace AssetSync;

/// <summary>Compares and hashes the content of open files in windows that stay in the processor's cache.</summary>
internal static class Content
{
    public const int WindowSize = 256 * 1024;

    /// <summary>Returns whether two files have the same bytes from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static bool Equal(ReadableFile left, ReadableFile right, long start, long end, byte[] leftBuffer, byte[] rightBuffer)
    {
        for (var offset = start; offset < end;)
        {
            var count = (int)Math.Min(Math.Min(leftBuffer.Length, rightBuffer.Length), end - offset);
            var leftBytes = leftBuffer.AsSpan(0, left.Read(leftBuffer.AsSpan(0, count), offset));
            var rightBytes = rightBuffer.AsSpan(0, right.Read(rightBuffer.AsSpan(0, count), offset));
            if (leftBytes.Length != count || !leftBytes.SequenceEqual(rightBytes))
                return false;
            offset += count;
        }

        return true;
    }

    /// <summary>Hashes a file as git would store it: text with LF, anything else as it is.</summary>
    public static ContentHash Hash(ReadableFile file)
    {
        using var hasher = new ContentHasher();
        var buffer = ArrayPool<byte>.Shared.Rent(WindowSize);
        try
        {
            return Hash(file, hasher, buffer);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Hashes a file with a hasher and a buffer that are used again.</summary>
    public static ContentHash Hash(ReadableFile file, ContentHasher hasher, byte[] buffer)
    {
        hasher.Restart();
        for (long offset = 0; file.Read(buffer, offset) is > 0 and var count; offset += count)
            hasher.Append(buffer.AsSpan(0, count));
        return hasher.Finish();
    }
}
