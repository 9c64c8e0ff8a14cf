using System.Text;

namespace AssetSync.Tool.Editing;

/// <summary>A piece of a text, from <paramref name="Start"/> up to <paramref name="End"/> in bytes.</summary>
internal readonly record struct TextSpan(int Start, int End);

/// <summary>A piece of a text that is replaced.</summary>
internal readonly record struct TextEdit(TextSpan Span, string Replacement)
{
    public static TextEdit Insert(int at, string text) => new(new(at, at), text);

    public static TextEdit Delete(int start, int end) => new(new(start, end), "");

    /// <summary>Applies edits that only delete, in place, and returns the new length.</summary>
    public static int Delete(Span<byte> text, params ReadOnlySpan<TextEdit> edits)
    {
        if (edits.IsEmpty)
            return text.Length;
        var length = edits[0].Span.Start;
        for (var index = 0; index < edits.Length; index++)
        {
            var kept = text[edits[index].Span.End..(index + 1 < edits.Length ? edits[index + 1].Span.Start : text.Length)];
            kept.CopyTo(text[length..]);
            length += kept.Length;
        }

        return length;
    }

    /// <summary>Returns the text with all edits applied; they are in order and do not overlap.</summary>
    public static byte[] Apply(ReadOnlySpan<byte> text, params ReadOnlySpan<TextEdit> edits)
    {
        var result = new MemoryStream(text.Length + 256);
        var at = 0;
        foreach (var ((start, end), replacement) in edits)
        {
            result.Write(text[at..start]);
            result.Write(Encoding.UTF8.GetBytes(replacement));
            at = end;
        }

        result.Write(text[at..]);
        return result.ToArray();
    }
}
