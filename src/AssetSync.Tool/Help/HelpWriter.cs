using System.Text;
using AssetSync.Tool.Commands;

namespace AssetSync.Tool.Help;

/// <summary>Lays out help in 80 columns, so that it is the same everywhere.</summary>
internal sealed class HelpWriter
{
    private const int Width = 80;
    private const int WidestLeft = 26;

    private readonly StringBuilder _text = new();

    public void Paragraph(string text)
    {
        foreach (var line in Wrap(text, Width))
            _text.Append(line).Append('\n');
        _text.Append('\n');
    }

    public void Block(string title, string line) => _text.Append(title).Append("\n  ").Append(line).Append("\n\n");

    public void Section(string title, IReadOnlyList<(string Left, string Right)> rows)
    {
        if (rows.Count == 0)
            return;
        _text.Append(title).Append('\n');
        var width = Math.Min(WidestLeft, rows.Max(row => row.Left.Length));
        foreach (var (left, right) in rows)
            Row(left, right, width);
        _text.Append('\n');
    }

    public void Examples(IReadOnlyList<Example> examples)
    {
        if (examples.Count == 0)
            return;
        _text.Append("Examples:\n");
        foreach (var example in examples)
            _text.Append("  # ").Append(example.Meaning).Append("\n  ").Append(example.CommandLine).Append('\n');
        _text.Append('\n');
    }

    public override string ToString() => _text.ToString().TrimEnd() + "\n";

    private void Row(string left, string right, int width)
    {
        _text.Append("  ").Append(left.PadRight(width));
        var indent = new string(' ', width + 4);
        var isFirst = left.Length <= width;
        if (!isFirst)
            _text.Append('\n');
        foreach (var line in Wrap(right, Width - indent.Length))
        {
            _text.Append(isFirst ? "  " : indent).Append(line).Append('\n');
            isFirst = false;
        }
    }

    internal static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        yield return line.ToString();
    }
}
