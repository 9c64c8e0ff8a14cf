namespace AssetSync;

/// <summary>A piece of a text, from <paramref name="Start"/> up to <paramref name="End"/> in bytes, that is replaced.</summary>
internal readonly record struct TextEdit(int Start, int End, string Replacement)
{
    /// <summary>Returns the text with all edits applied; they are in order and do not overlap.</summary>
    public static byte[] Apply(ReadOnlySpan<byte> text, params ReadOnlySpan<TextEdit> edits)
    {
        var result = new MemoryStream(text.Length + 256);
        var at = 0;
        foreach (var edit in edits)
        {
            result.Write(text[at..edit.Start]);
            result.Write(System.Text.Encoding.UTF8.GetBytes(edit.Replacement));
            at = edit.End;
        }

        result.Write(text[at..]);
        return result.ToArray();
    }
}
