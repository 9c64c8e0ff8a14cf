namespace AssetSync;

/// <summary>Adds and removes items of arrays, in the layout that the array has.</summary>
internal static class ListEditor
{
    /// <summary>Returns the edits that put items behind the last one.</summary>
    public static TextEdit[] Append(ReadOnlySpan<byte> text, ListLayout list, string[] items)
    {
        if (list.Items.Count == 0)
            return [Fill(text, list, items)];
        var (start, end) = list.Items[^1];
        if (!JsonTrivia.StartOfLine(text, start).BeginsLine)
            return [new(end, end, ", " + string.Join(", ", items))];

        // The comma belongs to the item, the new item behind the comments of the line.
        var line = JsonTrivia.NewLine(text) + JsonTrivia.Indentation(text, start);
        var indented = line + string.Join("," + line, items);
        var (lineEnd, comma, _) = JsonTrivia.RestOfLine(text, end);
        if (comma < 0)
            comma = JsonTrivia.Comma(text, end);
        if (comma < 0)
            return [new(end, end, ","), new(lineEnd, lineEnd, indented)];
        lineEnd = Math.Max(lineEnd, comma + 1);
        return [new(lineEnd, lineEnd, indented + ",")];
    }

    /// <summary>Returns the edits that remove an item: its whole line where it has one to itself.</summary>
    public static TextEdit[] Remove(ReadOnlySpan<byte> text, ListLayout list, int index)
    {
        var (start, end) = list.Items[index];
        var (lineStart, beginsLine) = JsonTrivia.StartOfLine(text, start);
        var (lineEnd, comma, endsLine) = JsonTrivia.RestOfLine(text, end);
        var previous = index > 0 && comma < 0 && JsonTrivia.Comma(text, end) < 0 ? JsonTrivia.Comma(text, list.Items[index - 1].End) : -1;
        TextEdit[] before = previous < 0 ? [] : [new(previous, previous + 1, "")];
        if (beginsLine && endsLine && (comma >= 0 || JsonTrivia.Comma(text, end) < 0))
            return [.. before, new(lineStart, BehindLineBreak(text, lineEnd), "")];
        if (previous >= 0)
            return [.. before, new(Math.Max(previous + 1, BehindSpaces(text, start)), end, "")];
        if (comma < 0 && (comma = JsonTrivia.Comma(text, end)) >= 0 && text[end..comma].ContainsAnyExcept(" \t"u8))
            return [new(start, end, ""), new(comma, comma + 1, "")];
        return [new(start, comma < 0 ? end : SkipSpaces(text, comma + 1), "")];
    }

    // The array's brackets stay where they are; comments between them come first.
    private static TextEdit Fill(ReadOnlySpan<byte> text, ListLayout list, string[] items)
    {
        var inside = text[(list.Start + 1)..(list.End - 1)];
        var at = list.Start + 1 + inside.LastIndexOfAnyExcept(" \t\r\n"u8) + 1;
        if (!text.ContainsAny((byte)'\n', (byte)'\r'))
            return new(at, at, string.Join(", ", items));
        var (newLine, outer) = (JsonTrivia.NewLine(text), JsonTrivia.Indentation(text, list.Start));
        var closing = text[at..list.End].ContainsAny((byte)'\n', (byte)'\r') ? "" : newLine + outer;
        var end = closing.Length == 0 ? at : list.End - 1;
        var line = newLine + outer + (outer.Length == 0 ? "  " : outer);
        return new(at, end, line + string.Join("," + line, items) + closing);
    }

    private static int BehindLineBreak(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t')
            at++;
        return text[at..] switch
        {
            [(byte)'\r', (byte)'\n', ..] => at + 2,
            [(byte)'\r' or (byte)'\n', ..] => at + 1,
            _ => at,
        };
    }

    private static int BehindSpaces(ReadOnlySpan<byte> text, int at) => text[..at].LastIndexOfAnyExcept((byte)' ', (byte)'\t') + 1;

    private static int SkipSpaces(ReadOnlySpan<byte> text, int at)
    {
        while (text[at] is (byte)' ' or (byte)'\t')
            at++;
        return at;
    }
}
