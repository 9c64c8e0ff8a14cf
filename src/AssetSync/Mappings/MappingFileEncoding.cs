using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace AssetSync;

/// <summary>Checks that the mapping file is UTF-8, with or without a byte order mark.</summary>
internal static class MappingFileEncoding
{
    /// <summary>Returns the bytes after a byte order mark.</summary>
    /// <exception cref="AssetSyncException">They are not UTF-8.</exception>
    public static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> bytes, string path)
    {
        var text = bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;
        if (OtherEncoding(text) is { } encoding)
            throw Refuse($"the mapping file is {encoding}, not UTF-8", text, 0, path);
        if (!Utf8.IsValid(text))
            throw Refuse("the mapping file is not valid UTF-8 from here on", text, FirstInvalid(text), path);
        return text;
    }

    private static string? OtherEncoding(ReadOnlySpan<byte> text) => text switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
        [0, 0, 0, not 0, ..] or [not 0, 0, 0, 0, ..] => "UTF-32 without a byte order mark",
        [0, not 0, ..] or [not 0, 0, ..] => "UTF-16 without a byte order mark",
        _ => null,
    };

    private static AssetSyncException Refuse(string message, ReadOnlySpan<byte> text, int offset, string path)
    {
        var (line, column) = new TextPositions(text).Locate(offset);
        return new([new(DiagnosticCodes.MappingFileSyntax, message) { Location = new(path, line, column), Fix = "save it as UTF-8" }]);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }
}
