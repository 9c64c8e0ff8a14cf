using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AssetSync;

/// <summary>Writes the lock file: one line an entry and no dates, so that it merges and changes only when content does.</summary>
internal static class LockFileWriter
{
    // What stands around the two paths of an entry: the hash, its keys and all that separates them.
    private const int AroundEntry = 104;

    public static ReadOnlyMemory<byte> Write(IReadOnlyList<LockEntry> entries)
    {
        var text = new ArrayBufferWriter<byte>(64 + entries.Sum(entry => entry.Destination.Value.Length + entry.Source.Value.Length + AroundEntry));
        Append(text, "{\n  \"lockVersion\": 1,\n  \"files\": {"u8);
        for (var i = 0; i < entries.Count; i++)
        {
            Append(text, i == 0 ? "\n    "u8 : ",\n    "u8);
            AppendString(text, entries[i].Destination.Value);
            Append(text, ": { \"source\": "u8);
            AppendString(text, entries[i].Source.Value);
            Append(text, ", \"sha256\": \""u8);
            entries[i].Hash.WriteTo(text.GetSpan(ContentHash.HexLength));
            text.Advance(ContentHash.HexLength);
            Append(text, "\" }"u8);
        }

        Append(text, entries.Count == 0 ? "}\n}\n"u8 : "\n  }\n}\n"u8);
        return text.WrittenMemory;
    }

    private static void Append(ArrayBufferWriter<byte> text, ReadOnlySpan<byte> bytes) => text.Write(bytes);

    private static void AppendString(ArrayBufferWriter<byte> text, string value)
    {
        Append(text, "\""u8);
        // Nearly every path is plain ASCII, and stands as it is.
        if (value.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0 && value.AsSpan().IndexOfAny('"', '\\') < 0)
            text.Advance(Encoding.UTF8.GetBytes(value, text.GetSpan(value.Length)));
        else
            Append(text, JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        Append(text, "\""u8);
    }
}
