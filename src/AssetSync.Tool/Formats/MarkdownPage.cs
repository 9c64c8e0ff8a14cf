using System.Text;
using System.Text.RegularExpressions;

namespace AssetSync.Tool.Formats;

/// <summary>Lays out a page of the documentation for a terminal: headings, code, tables, and the text of links.</summary>
internal sealed partial class MarkdownPage(Palette palette)
{
    private const int Width = 80;
    private const char NoBreak = '\u00a0';

    private readonly StringBuilder _text = new();
    private readonly List<string> _paragraph = [];
    private readonly List<string[]> _table = [];

    public static string Render(string markdown, Palette palette)
    {
        var page = new MarkdownPage(palette);
        var inCode = false;
        foreach (var line in markdown.TrimEnd().Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                page.EndBlock();
                inCode = !inCode;
            }
            else if (inCode)
                page._text.Append("    ").Append(palette.Place(line)).Append('\n');
            else
                page.AddLine(line);
        }

        page.EndBlock();
        return page._text.ToString();
    }

    private void AddLine(string line)
    {
        var isRow = line.StartsWith('|');
        var isHeading = line.StartsWith('#');
        if (line.Length == 0 || isHeading || IsItem(line) || isRow != _table.Count > 0)
            EndBlock();
        if (isHeading)
            _text.Append(palette.Strong(Plain(line.TrimStart('#', ' ')))).Append('\n');
        else if (line.Length == 0)
            _text.Append('\n');
        else if (!isRow && !line.StartsWith("<!--", StringComparison.Ordinal))
            _paragraph.Add(Plain(line.TrimEnd()));
        else if (isRow && !line.StartsWith("|-", StringComparison.Ordinal))
            _table.Add([.. line.Trim('|').Split(" | ").Select(cell => Plain(cell.Trim()))]);
    }

    private void EndBlock()
    {
        if (_paragraph.Count > 0)
        {
            var indent = IsItem(_paragraph[0]) ? new string(' ', _paragraph[0].IndexOf(' ', StringComparison.Ordinal) + 1) : "";
            var isFirst = true;
            foreach (var line in Help.HelpWriter.Wrap(string.Join(' ', _paragraph), Width - indent.Length))
            {
                _text.Append(isFirst ? "" : indent).Append(Painted(line)).Append('\n');
                isFirst = false;
            }
        }

        for (var row = 0; row < _table.Count; row++)
        {
            var cells = _table[row].Select((cell, column) => cell.PadRight(_table.Max(other => column < other.Length ? other[column].Length : 0)));
            var line = Painted($"  {string.Join("  ", cells)}".TrimEnd());
            _text.Append(row == 0 ? palette.Strong(line) : line).Append('\n');
        }

        _paragraph.Clear();
        _table.Clear();
    }

    private static bool IsItem(string line) => ItemPattern().IsMatch(line);

    /// <summary>Returns the text of links, and code in one piece between its marks.</summary>
    private static string Plain(string text) =>
        CodePattern().Replace(LinkPattern().Replace(text, "$1"), match => match.Value.Replace(' ', NoBreak)).Replace("**", "", StringComparison.Ordinal);

    private string Painted(string text) =>
        CodePattern().Replace(text, match => palette.IsColored ? palette.Place(match.Groups[1].Value) : match.Value).Replace(NoBreak, ' ');

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^\s*([-*]|\d+\.) ")]
    private static partial Regex ItemPattern();
}
