using System.Text;

namespace AssetSync;

/// <summary>Writes text into Markdown so that it stays text: no link, mention, HTML, end of a cell or of a comment comes of it.</summary>
internal static class MarkdownText
{
    /// <summary>Returns a code span, the one place where Markdown, autolinks and mentions take nothing for markup; it also fits into a cell.</summary>
    public static string Code(string text)
    {
        // A cell ends at a bar and a comment at its end wherever they are.
        var shown = Printable.Line(text).Replace("|", "\\u007c", StringComparison.Ordinal).Replace("<!--", "\\u003c!--", StringComparison.Ordinal);
        var fence = new string('`', LongestRun(shown, '`') + 1);
        var space = shown.StartsWith('`') || shown.EndsWith('`') || shown.Length == 0 ? " " : "";
        return $"{fence}{space}{shown}{space}{fence}";
    }

    /// <summary>Returns a text that someone wrote for readers.</summary>
    public static string Plain(string text)
    {
        var builder = new StringBuilder();
        foreach (var c in Printable.Line(text.ReplaceLineEndings(" ")))
        {
            if (c == '|')
                builder.Append("\\|");
            else if (c is '&' or '<' or '>' or '[' or ']' or '`' or '*' or '\\' or '~' or '$')
                builder.Append("&#").Append((int)c).Append(';');
            else
                builder.Append(c);
        }

        return builder.ToString();
    }

    private static int LongestRun(string text, char of)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == of ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
