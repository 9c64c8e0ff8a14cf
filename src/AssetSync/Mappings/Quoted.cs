using System.Globalization;
using System.Text;

namespace AssetSync;

/// <summary>Puts foreign text into a message: in quotes, on one line, not too long.</summary>
internal static class Quoted
{
    private const int MaxLength = 160;

    public static string From(ReadOnlySpan<char> text) => $"'{Escape(text)}'";

    /// <summary>Returns the same without the quotes.</summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder();
        if (text.Length <= MaxLength)
            Printable.Append(builder, text);
        else
        {
            Printable.Append(builder, text[..(MaxLength / 2)]);
            builder.Append("...");
            Printable.Append(builder, text[^(MaxLength / 2)..]);
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
}
