using System.Text;

namespace AssetSync.Tool.Editing;

/// <summary>Finds lines and indentation around the tokens of a valid text.</summary>
internal static class JsonTrivia
{
    /// <summary>Returns whether only white space is before a token on its line, and where that line begins.</summary>
    public static bool BeginsLine(ReadOnlySpan<byte> text, int at, out int lineStart)
    {
        lineStart = text[..at].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        return !text[lineStart..at].ContainsAnyExcept((byte)' ', (byte)'\t');
    }

    /// <summary>Returns the white space at the beginning of a token's line.</summary>
    public static string Indentation(ReadOnlySpan<byte> text, int at)
    {
        BeginsLine(text, at, out var lineStart);
        return Encoding.UTF8.GetString(text[lineStart..SkipSpaces(text, lineStart)]);
    }

    /// <summary>Returns how the text ends its lines.</summary>
    public static string NewLine(ReadOnlySpan<byte> text) =>
        text.IndexOf((byte)'\n') is var at and > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";

    public static int SkipSpaces(ReadOnlySpan<byte> text, int at) =>
        text[at..].IndexOfAnyExcept((byte)' ', (byte)'\t') is var length and >= 0 ? at + length : text.Length;

    /// <summary>Returns where the next line begins, or where something else on this line does.</summary>
    public static int SkipLineBreak(ReadOnlySpan<byte> text, int at)
    {
        at = SkipSpaces(text, at);
        return text[at..] switch
        {
            [(byte)'\r', (byte)'\n', ..] => at + 2,
            [(byte)'\r' or (byte)'\n', ..] => at + 1,
            _ => at,
        };
    }
}
