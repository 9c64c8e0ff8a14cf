namespace AssetSync.Tool.Formats;

/// <summary>The columns of text output, as wide as their rows need.</summary>
internal sealed class TextColumns(IReadOnlyList<TextRow> rows)
{
    /// <summary>A longer path shifts only its own line.</summary>
    private const int WidestCopy = 48;

    private readonly int _word = rows.Select(row => row.Word.Length).Append(0).Max();
    private readonly int _copy = rows.Select(row => row.Copy.ToString().Length).Where(length => length <= WidestCopy).Append(0).Max();

    /// <summary>Returns the row as a line without a line break.</summary>
    public string Line(TextRow row, Func<string, string> paint)
    {
        string[] cells = [row.Copy.ToString().PadRight(_copy), row.Source?.ToString() ?? "", row.Note is null ? "" : $"({row.Note})"];
        return $"{paint(row.Word)}{new string(' ', _word - row.Word.Length)}  {string.Join("  ", cells.Where(cell => cell.Length > 0))}".TrimEnd();
    }
}
