using System.Globalization;
using System.Text;

namespace AssetSync;

/// <summary>Puts text that somebody else wrote into a message: in quotes, on one line, not too long.</summary>
internal static class Quoted
{
    private const int MaxLength = 160;

    public static string Of(ReadOnlySpan<char> text) => $"'{Escape(text)}'";

    /// <summary>Returns the same without the quotes.</summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder();
        if (text.Length <= MaxLength)
            Append(builder, text);
        else
        {
            Append(builder, text[..(MaxLength / 2)]);
            builder.Append("...");
            Append(builder, text[^(MaxLength / 2)..]);
        }

        return builder.ToString();
    }

    /// <summary>Returns the text in quotes with everything beyond ASCII escaped, for texts that look alike.</summary>
    public static string Ascii(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder("'");
        foreach (var c in text)
            if (char.IsAscii(c))
                builder.Append(c);
            else
                builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        return builder.Append('\'').ToString();
    }

    private static void Append(StringBuilder builder, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var whole = Rune.DecodeFromUtf16(text, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (whole && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
                builder.Append(text[..length]);
            else
                foreach (var unit in text[..length])
                    builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            text = text[length..];
        }
    }
}
