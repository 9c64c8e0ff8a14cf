namespace AssetSync.Tool.Editing;

/// <summary>What follows an item of an array: white space, comments, and a comma if there is one.</summary>
/// <param name="Comma">Where the comma is, on whatever line; null after a last item without one.</param>
/// <param name="LineEnd">Where the comma and the comments on the item's line end.</param>
/// <param name="EndsLine">Whether nothing follows them on that line.</param>
internal readonly record struct Separator(int? Comma, int LineEnd, bool EndsLine)
{
    /// <summary>Gets whether there is a comma on the item's line.</summary>
    public bool HasCommaOnLine => Comma < LineEnd;

    public static Separator Behind(ReadOnlySpan<byte> text, TextSpan item)
    {
        var comma = FindComma(text, item.End);
        var (at, lineEnd) = (item.End, item.End);
        while ((at == comma ? 1 : TriviaLength(text[at..])) is > 0 and var length && !text.Slice(at, length).ContainsAny((byte)'\n', (byte)'\r'))
        {
            if (text[at] is not ((byte)' ' or (byte)'\t'))
                lineEnd = at + length;
            at += length;
        }

        return new(comma, lineEnd, text[at..] is [(byte)'\r' or (byte)'\n', ..]);
    }

    private static int? FindComma(ReadOnlySpan<byte> text, int at)
    {
        while (TriviaLength(text[at..]) is > 0 and var length)
            at += length;
        return text[at] == ',' ? at : null;
    }

    private static int TriviaLength(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', ..] => 1,
        [(byte)'/', (byte)'/', ..] => text.IndexOfAny((byte)'\n', (byte)'\r') is var end and >= 0 ? end : text.Length,
        [(byte)'/', (byte)'*', ..] => 4 + text[2..].IndexOf("*/"u8),
        _ => 0,
    };
}
