using System.Text;

namespace AssetSync;

/// <summary>The table of mappings, in Markdown, between two comment lines of a text file.</summary>
internal static class MappingTable
{
    public const string Begin = "<!-- assets:begin -->";
    public const string End = "<!-- assets:end -->";

    /// <summary>Returns the file's text with the table, and the line where it begins, counted from 1; null unless both comments are there, once and in order.</summary>
    public static (string Text, int Line)? Put(string text, MappingFile mappings)
    {
        var begin = IndexOfOnly(text, Begin);
        var end = IndexOfOnly(text, End);
        if (begin < 0 || end < begin)
            return null;
        var newLine = text.AsSpan(begin + Begin.Length).StartsWith("\r\n") ? "\r\n" : "\n";
        var line = text.AsSpan(0, begin).Count('\n') + 1;
        return (text[..(begin + Begin.Length)] + newLine + Render(mappings, newLine) + text[end..], line);
    }

    private static string Render(MappingFile mappings, string newLine)
    {
        var table = new StringBuilder($"| Source | Destination | Purpose |{newLine}|---|---|---|{newLine}");
        foreach (var mapping in mappings.Mappings)
        {
            var source = MarkdownText.Code(mapping.Source) + (mapping.Exclude.Count == 0 ? "" : $" without {string.Join(", ", mapping.Exclude.Select(MarkdownText.Code))}");
            foreach (var destination in mapping.Destinations)
                table.Append($"| {source} | {MarkdownText.Code(destination)} | {MarkdownText.Plain(mapping.Purpose ?? "")} |{newLine}");
        }

        return table.ToString();
    }

    private static int IndexOfOnly(string text, string comment)
    {
        var index = text.IndexOf(comment, StringComparison.Ordinal);
        return index == text.LastIndexOf(comment, StringComparison.Ordinal) ? index : -1;
    }
}
