using System.Buffers;
using System.Globalization;
using System.Text;

namespace AssetSync;

/// <summary>
/// Makes text that a stranger may have written safe to print: nothing in it acts on a terminal or build server, is invisible or ends the
/// line. Such characters are written as <c>\n</c> or <c>\u202e</c>, as in JSON.
/// </summary>
internal static class Printable
{
    private const int EmojiStyle = 0xFE0F;

    private static readonly SearchValues<char> Harmless =
        SearchValues.Create(" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Returns the text as one line.</summary>
    public static string Line(string text)
    {
        if (IsHarmless(text))
            return text;
        var builder = new StringBuilder(text.Length + 16);
        Append(builder, text);
        return builder.ToString();
    }

    /// <summary>Appends the text as one line, or a part of one.</summary>
    public static void Append(StringBuilder builder, ReadOnlySpan<char> text, bool keepsTabs = false)
    {
        var isAfterSymbol = false;
        var isAfterHash = false;
        while (!text.IsEmpty)
        {
            var isWhole = Rune.DecodeFromUtf16(text, out var rune, out var length) == OperationStatus.Done;
            var isSafe = isWhole && !(isAfterHash && BeginsCommand(text)) && rune.Value switch
            {
                '\t' => keepsTabs,
                EmojiStyle => isAfterSymbol,
                _ => !IsHidden(rune),
            };
            if (isSafe)
                builder.Append(text[..length]);
            else
                Escape(builder, text[..length]);
            isAfterSymbol = isWhole && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;
            isAfterHash = isSafe && rune.Value == '#';
            text = text[length..];
        }
    }

    /// <summary>Appends every character as an escape.</summary>
    public static void Escape(StringBuilder builder, ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '\n' => builder.Append("\\n"),
                '\r' => builder.Append("\\r"),
                '\t' => builder.Append("\\t"),
                _ => builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
            };
        }
    }

    private static bool IsHarmless(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExcept(Harmless) && !text.Contains("##", StringComparison.Ordinal);

    /// <summary>Returns whether a # followed by this is a command anywhere in a line: <c>##[...]</c> of GitHub and Azure, <c>##vso[...]</c>, <c>##teamcity[...]</c>.</summary>
    private static bool BeginsCommand(ReadOnlySpan<char> text)
    {
        if (text[0] != '#')
            return false;
        var end = 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return end < text.Length && text[end] == '[';
    }

    /// <summary>Returns whether a character is invisible or changes how others look: Unicode's Default_Ignorable_Code_Point, controls and line separators.</summary>
    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2065 or 0x2800 or 0x3164 or (>= 0xFE00 and <= 0xFE0D) or 0xFFA0
            or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF);
}
