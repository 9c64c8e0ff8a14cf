namespace AssetSync.Tool.Editing;

/// <summary>Adds and removes items of arrays, in the layout that the array has.</summary>
internal static class ListEditor
{
    /// <summary>Returns the edits that append items.</summary>
    public static TextEdit[] Append(ReadOnlySpan<byte> text, ListLayout list, string[] items)
    {
        if (list.Items.Count == 0)
            return [Fill(text, list, items)];
        var last = list.Items[^1];
        if (!JsonTrivia.BeginsLine(text, last.Start, out _))
            return [TextEdit.Insert(last.End, ", " + string.Join(", ", items))];

        // The comma goes next to the item, the new item after the comments of the line.
        var line = JsonTrivia.NewLine(text) + JsonTrivia.Indentation(text, last.Start);
        var added = line + string.Join("," + line, items);
        var separator = Separator.Behind(text, last);
        return separator.Comma is { } comma
            ? [TextEdit.Insert(Math.Max(separator.LineEnd, comma + 1), added + ",")]
            : [TextEdit.Insert(last.End, ","), TextEdit.Insert(separator.LineEnd, added)];
    }

    /// <summary>Returns the edits that remove an item, and its line if nothing else is on it.</summary>
    public static TextEdit[] Remove(ReadOnlySpan<byte> text, ListLayout list, int index)
    {
        var (start, end) = list.Items[index];
        var separator = Separator.Behind(text, list.Items[index]);

        // With a last item without a comma, the comma before it is removed.
        var commaInFront = separator.Comma is null && index > 0 ? Separator.Behind(text, list.Items[index - 1]).Comma : null;
        TextEdit[] inFront = commaInFront is { } at ? [TextEdit.Delete(at, at + 1)] : [];
        if (JsonTrivia.BeginsLine(text, start, out var lineStart) && separator.EndsLine && (separator.Comma is null || separator.HasCommaOnLine))
            return [.. inFront, TextEdit.Delete(lineStart, JsonTrivia.SkipLineBreak(text, separator.LineEnd))];
        if (commaInFront is { } before)
            return [.. inFront, TextEdit.Delete(Math.Max(before + 1, SkipSpacesBackward(text, start)), end)];
        if (separator.Comma is not { } comma)
            return [TextEdit.Delete(start, end)];
        return separator.HasCommaOnLine
            ? [TextEdit.Delete(start, JsonTrivia.SkipSpaces(text, comma + 1))]
            : [TextEdit.Delete(start, end), TextEdit.Delete(comma, comma + 1)]; // What is between them may be comments on other lines.
    }

    // The array's brackets stay where they are; comments between them come first.
    private static TextEdit Fill(ReadOnlySpan<byte> text, ListLayout list, string[] items)
    {
        var inside = text[(list.Start + 1)..(list.End - 1)];
        var at = list.Start + 1 + inside.LastIndexOfAnyExcept(" \t\r\n"u8) + 1;
        if (!text.ContainsAny((byte)'\n', (byte)'\r'))
            return TextEdit.Insert(at, string.Join(", ", items));
        var (newLine, outer) = (JsonTrivia.NewLine(text), JsonTrivia.Indentation(text, list.Start));
        var line = newLine + outer + (outer.Length == 0 ? "  " : outer);
        var added = line + string.Join("," + line, items);
        return text[at..list.End].ContainsAny((byte)'\n', (byte)'\r')
            ? TextEdit.Insert(at, added)
            : new(new(at, list.End - 1), added + newLine + outer);
    }

    private static int SkipSpacesBackward(ReadOnlySpan<byte> text, int at) => text[..at].LastIndexOfAnyExcept((byte)' ', (byte)'\t') + 1;
}
