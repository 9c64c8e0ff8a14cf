namespace AssetSync;

/// <summary>Finds its way through what stands between the tokens of a valid text: white space, commas and comments.</summary>
internal static class JsonTrivia
{
    /// <summary>Returns where the white space, comments and one comma behind an item end on its line, and whether the line ends there too.</summary>
    public static (int End, int Comma, bool EndsLine) RestOfLine(ReadOnlySpan<byte> text, int at)
    {
        var (end, comma) = (at, -1);
        while (at < text.Length)
        {
            switch (text[at])
            {
                case (byte)' ' or (byte)'\t':
                    at++;
                    continue;
                case (byte)',' when comma < 0:
                    comma = at;
                    break;
                case (byte)'/' when text[at + 1] == '/':
                    at += LineLength(text[at..]);
                    return (at, comma, true);
                case (byte)'/':
                    var close = at + 2 + text[(at + 2)..].IndexOf("*/"u8);
                    if (text[at..close].IndexOfAny((byte)'\n', (byte)'\r') >= 0)
                        return (end, comma, false);
                    at = close + 1;
                    break;
                default:
                    return (end, comma, text[at] is (byte)'\n' or (byte)'\r');
            }

            end = ++at;
        }

        return (end, comma, true);
    }

    /// <summary>Returns where the comma behind an item stands, on whatever line, or -1.</summary>
    public static int Comma(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length)
        {
            switch (text[at])
            {
                case (byte)',':
                    return at;
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                    at++;
                    break;
                case (byte)'/' when text[at + 1] == '/':
                    at += LineLength(text[at..]);
                    break;
                case (byte)'/':
                    at += 4 + text[(at + 2)..].IndexOf("*/"u8);
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>Returns where the line of a token begins, and whether only white space stands before the token.</summary>
    public static (int LineStart, bool BeginsLine) StartOfLine(ReadOnlySpan<byte> text, int at)
    {
        var start = text[..at].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        return (start, text[start..at].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0);
    }

    /// <summary>Returns the white space at the beginning of a token's line.</summary>
    public static string Indentation(ReadOnlySpan<byte> text, int at)
    {
        var line = text[StartOfLine(text, at).LineStart..at];
        var length = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
        return System.Text.Encoding.UTF8.GetString(length < 0 ? line : line[..length]);
    }

    /// <summary>Returns how the text ends its lines.</summary>
    public static string NewLine(ReadOnlySpan<byte> text) =>
        text.IndexOf((byte)'\n') is var at and > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";

    private static int LineLength(ReadOnlySpan<byte> text) =>
        text.IndexOfAny((byte)'\n', (byte)'\r') is var length and >= 0 ? length : text.Length;
}
