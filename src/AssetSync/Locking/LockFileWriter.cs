using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AssetSync;

/// <summary>Writes the lock file: one line per entry and no dates, so that it merges and changes only when content does.</summary>
internal static class LockFileWriter
{
    // Nearly every path has only these, and is written as it is.
    private static readonly SearchValues<byte> Plain = SearchValues.Create("!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    /// <summary>Returns the text of the lines, which are sorted by destination.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="expectedSize">About how many bytes that makes, so that the text need not be copied as it grows.</param>
    public static ReadOnlyMemory<byte> Write(IEnumerable<LockLine> lines, int expectedSize)
    {
        var text = new ArrayBufferWriter<byte>(Math.Max(256, expectedSize));
        text.Write("{\n  \"lockVersion\": 1,\n  \"files\": {"u8);
        var isEmpty = true;
        foreach (var line in lines)
        {
            text.Write(isEmpty ? "\n    "u8 : ",\n    "u8);
            Append(text, line);
            isEmpty = false;
        }

        text.Write(isEmpty ? "}\n}\n"u8 : "\n  }\n}\n"u8);
        return text.WrittenMemory;
    }

    private static void Append(ArrayBufferWriter<byte> text, in LockLine line)
    {
        AppendPath(text, line.DestinationFolder, line.DestinationName);
        text.Write(": { \"source\": "u8);
        AppendPath(text, line.SourceFolder, line.SourceName);
        text.Write(", \"sha256\": \""u8);
        line.Hash.WriteTo(text.GetSpan(ContentHash.HexLength));
        text.Advance(ContentHash.HexLength);
        text.Write("\" }"u8);
    }

    private static void AppendPath(ArrayBufferWriter<byte> text, string folder, in FileName name)
    {
        var path = text.GetSpan(Encoding.UTF8.GetMaxByteCount(folder.Length) + name.Length + 3);
        path[0] = (byte)'"';
        var length = 1 + Encoding.UTF8.GetBytes(folder, path[1..]);
        if (length > 1)
            path[length++] = (byte)'/';
        name.Utf8.CopyTo(path[length..]);
        length += name.Length;
        path[length++] = (byte)'"';
        if (!path[1..(length - 1)].ContainsAnyExcept(Plain))
        {
            text.Advance(length);
            return;
        }

        var encoded = JsonEncodedText.Encode(path[1..(length - 1)], JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        text.Write("\""u8);
        text.Write(encoded.EncodedUtf8Bytes);
        text.Write("\""u8);
    }
}
