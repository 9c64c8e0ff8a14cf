using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AssetSync;

/// <summary>Writes the lock file: one line an entry and no dates, so that it merges and changes only when content does.</summary>
internal static class LockFileWriter
{
    private const int PieceSize = 64 * 1024;

    // Nearly every path has nothing else, and stands as it is.
    private static readonly SearchValues<char> Plain = SearchValues.Create("!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Returns the text piece by piece, as it can have megabytes; each is gone when the next is asked for.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Write(IEnumerable<LockEntry> entries)
    {
        var text = new ArrayBufferWriter<byte>(PieceSize + 4096);
        Append(text, "{\n  \"lockVersion\": 1,\n  \"files\": {"u8);
        var isEmpty = true;
        foreach (var entry in entries)
        {
            Append(text, isEmpty ? "\n    "u8 : ",\n    "u8);
            Append(text, entry);
            isEmpty = false;
            if (text.WrittenCount < PieceSize)
                continue;
            yield return text.WrittenMemory;
            text.ResetWrittenCount();
        }

        Append(text, isEmpty ? "}\n}\n"u8 : "\n  }\n}\n"u8);
        yield return text.WrittenMemory;
    }

    private static void Append(ArrayBufferWriter<byte> text, in LockEntry entry)
    {
        AppendString(text, entry.Destination.Value);
        Append(text, ": { \"source\": "u8);
        AppendString(text, entry.Source.Value);
        Append(text, ", \"sha256\": \""u8);
        entry.Hash.WriteTo(text.GetSpan(ContentHash.HexLength));
        text.Advance(ContentHash.HexLength);
        Append(text, "\" }"u8);
    }

    private static void Append(ArrayBufferWriter<byte> text, ReadOnlySpan<byte> bytes) => text.Write(bytes);

    private static void AppendString(ArrayBufferWriter<byte> text, string value)
    {
        Append(text, "\""u8);
        if (!value.AsSpan().ContainsAnyExcept(Plain))
            text.Advance(Encoding.UTF8.GetBytes(value, text.GetSpan(value.Length)));
        else
            Append(text, JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        Append(text, "\""u8);
    }
}
