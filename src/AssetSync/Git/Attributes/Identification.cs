using System.Buffers;

namespace AssetSync;

/// <summary>Looks for the keyword that the ident attribute expands.</summary>
internal static class Identification
{
    private static ReadOnlySpan<byte> Keyword => "$Id"u8;

    public static bool IsIn(ReadableFile file)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Content.WindowSize);
        try
        {
            // Windows overlap, so that a keyword across two of them is seen.
            for (long offset = 0; file.Read(buffer, offset) is var count && count >= Keyword.Length; offset += count - (Keyword.Length - 1))
            {
                if (buffer.AsSpan(0, count).IndexOf(Keyword) >= 0)
                    return true;
            }

            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
