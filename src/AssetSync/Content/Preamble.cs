namespace AssetSync;

/// <summary>What must stay at the beginning of a text: a byte order mark, and one of a <c>#!</c> line, an XML declaration and YAML front matter.</summary>
internal static class Preamble
{
    /// <summary>Returns the length of the byte order mark: 1 or 0.</summary>
    public static int MarkLength(string text) => text.StartsWith('\uFEFF') ? 1 : 0;

    /// <summary>Returns its length, up to the beginning of the next line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file; in YAML, <c>---</c> begins a document, not front matter.</param>
    public static int Measure(string text, string path)
    {
        var start = MarkLength(text);
        var rest = text.AsSpan(start);
        if (rest.StartsWith("#!"))
            return EndOfLine(text, start);
        if (rest.StartsWith("<?xml") && rest.Length > 5 && char.IsWhiteSpace(rest[5]) && rest.IndexOf("?>") is > 0 and var end)
            return EndOfLine(text, start + end);
        return LineAt(text, start) is "---" && Path.GetExtension(path).ToUpperInvariant() is not (".YAML" or ".YML") ? EndOfFrontMatter(text, start) : start;
    }

    // Without an end it is not front matter.
    private static int EndOfFrontMatter(string text, int start)
    {
        for (var line = EndOfLine(text, start); line < text.Length; line = EndOfLine(text, line))
        {
            if (LineAt(text, line) is "---" or "...")
                return EndOfLine(text, line);
        }

        return start;
    }

    private static ReadOnlySpan<char> LineAt(string text, int start) => text.AsSpan(start, EndOfLine(text, start) - start).TrimEnd();

    private static int EndOfLine(string text, int start) => text.IndexOf('\n', start) is >= 0 and var feed ? feed + 1 : text.Length;
}
