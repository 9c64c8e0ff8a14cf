namespace AssetSync;

/// <summary>A line of a text.</summary>
/// <param name="Text">The line without its ending.</param>
/// <param name="Ending">CRLF or LF; nothing in the last line.</param>
/// <param name="Number">Its number, from 1.</param>
internal readonly record struct TextLine(string Text, string Ending, int Number)
{
    /// <summary>Returns the lines of a text; after a line ending at its end there is an empty last one.</summary>
    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var start = 0;
        for (; text.IndexOf('\n', start) is >= 0 and var feed; start = feed + 1)
        {
            var end = feed > start && text[feed - 1] == '\r' ? feed - 1 : feed;
            lines.Add(new(text[start..end], text[end..(feed + 1)], lines.Count + 1));
        }

        lines.Add(new(text[start..], "", lines.Count + 1));
        return lines;
    }
}
