using System.Text;

namespace AssetSync;

/// <summary>Escapes text for Markdown: it cannot become a link, mention or HTML, or end a cell or comment.</summary>
internal static class MarkdownText
{
    /// <summary>Returns a code span, in which Markdown has no markup, autolinks or mentions; it also fits into a table cell.</summary>
    public static string Code(string text)
    {
        // A bar ends a cell and --> a comment, wherever they are.
        var shown = Printable.Line(text).Replace("|", "\\u007c", StringComparison.Ordinal).Replace("<!--", "\\u003c!--", StringComparison.Ordinal);
        var fence = new string('`', LongestRun(shown, '`') + 1);
        var space = shown.StartsWith('`') || shown.EndsWith('`') || shown.Length == 0 ? " " : "";
        return $"{fence}{space}{shown}{space}{fence}";
    }

    /// <summary>Returns text that was written for people.</summary>
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
