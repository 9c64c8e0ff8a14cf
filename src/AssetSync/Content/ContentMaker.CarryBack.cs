using System.Globalization;

namespace AssetSync;

/// <content>The way back: the source that gives an edited copy.</content>
internal sealed partial class ContentMaker
{
    /// <inheritdoc cref="CarryBack(byte[], byte[])"/>
    public byte[] CarryBack(IReadOnlyFiles files, string source, ReadableFile copy)
    {
        using var file = files.Open(source);
        return CarryBack(Read(file), copy.Length <= LargestText ? Read(copy) : throw CannotCarryBack(1, "it is larger than 16 MiB"));
    }

    /// <summary>Returns the source with the edits of a copy: unedited lines as in the source, in edited lines the replacements undone.</summary>
    /// <exception cref="ContentException">An edit cannot be taken back without guessing (<c>ASSETSYNC0408</c>); the message names the first such line.</exception>
    public byte[] CarryBack(byte[] source, byte[] copy)
    {
        var sourceText = TryDecode(source) ?? throw CannotBeMade("is not a text in UTF-8");
        var copyText = TryDecode(copy) ?? throw CannotCarryBack(1, "it is not a text in UTF-8 any more");
        var made = Make(sourceText, NewLineOf(sourceText) ?? NewLineOf(copyText) ?? "\n");
        if (made == copyText)
            return source;
        var mark = copyText[..Preamble.MarkLength(copyText)];
        var preamble = sourceText.AsSpan(0, Preamble.Measure(sourceText, _destination)).Count('\n');
        var lines = WithoutHeaderAndFooter(TextLine.Split(copyText[mark.Length..]), preamble);
        List<TextLine> undone = [.. Undo(TextLine.Split(sourceText[Preamble.MarkLength(sourceText)..]), lines)];
        if (undone.Count > 0 && undone[^1].Ending.Length > 0)
            undone[^1] = undone[^1] with { Ending = "" };
        var result = mark + string.Concat(undone.Select(line => line.Text + line.Ending));
        var remade = Make(result, NewLineOf(result) ?? NewLineOf(copyText) ?? "\n");
        return remade == copyText ? Utf8.GetBytes(result) : throw CannotCarryBack(FirstDifference(copyText, remade), "no line of the source would give it");
    }

    // The header is where it was; otherwise what is before it was edited too.
    private List<TextLine> WithoutHeaderAndFooter(List<TextLine> copy, int preamble)
    {
        string[] texts = [.. copy.Select(line => line.Text)];
        var expected = texts.AsSpan(Math.Min(preamble, texts.Length));
        var start = Header.Length > 0 && expected.StartsWith(Header) ? preamble : texts.AsSpan().IndexOf(Header);
        if (start < 0)
            throw CannotCarryBack(preamble + expected.CommonPrefixLength(Header) + 1, "the header is not as AssetSync wrote it");
        var last = texts[^1].Length == 0 ? 1 : 0; // After the line ending of the footer.
        var end = texts.Length - last - Footer.Length;
        if (end < start + Header.Length || !texts.AsSpan(end).StartsWith(Footer))
        {
            end = Math.Max(end, 0);
            throw CannotCarryBack(Math.Clamp(end + texts.AsSpan(end).CommonPrefixLength(Footer) + 1, 1, Math.Max(texts.Length, 1)), "the footer is not as AssetSync wrote it");
        }

        return [.. copy[..start], .. copy[(start + Header.Length)..end], .. copy[^last..]];
    }

    private IEnumerable<TextLine> Undo(List<TextLine> source, List<TextLine> copy)
    {
        string[] images = [.. source.Select(line => Replace(line.Text))];
        string[] texts = [.. copy.Select(line => line.Text)];
        var before = images.AsSpan().CommonPrefixLength(texts);
        var after = 0;
        while (after < Math.Min(images.Length, texts.Length) - before && images[^(after + 1)] == texts[^(after + 1)])
            after++;
        for (var i = 0; i < before; i++)
            yield return copy[i] with { Text = source[i].Text };
        var lines = source.Zip(images, (line, image) => (line.Text, Image: image)).ToList();
        var edited = new EditedLines(_rule, lines.ToLookup(line => line.Image, line => line.Text), lines[before..^after].ToLookup(line => line.Image, line => line.Text), texts[before..^after]);
        for (var i = before; i < texts.Length - after; i++)
            yield return copy[i] with { Text = edited.Undo(texts[i]) ?? throw CannotCarryBack(copy[i].Number, "it may come from different lines of the source") };
        for (var i = after; i > 0; i--)
            yield return copy[^i] with { Text = source[^i].Text };
    }

    private static int FirstDifference(string left, string right) => left.AsSpan(0, left.AsSpan().CommonPrefixLength(right)).Count('\n') + 1;

    private ContentException CannotCarryBack(int line, string reason) => new(new(DiagnosticCodes.CannotCarryBack, string.Create(CultureInfo.InvariantCulture, $"line {line} of {_destination} cannot be carried back to {_source}: {reason}"))
    {
        Location = new(_destination, line, 1),
        Fix = $"edit {_source} by hand",
    });
}
