using System.Text;

namespace AssetSync.Tool.Formats;

/// <summary>Colours a diff by the first character of its lines and shows carriage returns, which a terminal hides.</summary>
internal static class DiffColors
{
    public static string Paint(string diff, Palette palette)
    {
        var text = new StringBuilder();
        foreach (var line in diff.TrimEnd('\n').Split('\n'))
        {
            var shown = line.Replace("\r", "^M", StringComparison.Ordinal);
            text.Append(shown switch
            {
                ['-', '-', '-', ..] or ['+', '+', '+', ..] => palette.Strong(shown),
                ['-', ..] => palette.Bad(shown),
                ['+', ..] => palette.Good(shown),
                ['@', ..] => palette.Place(shown),
                _ => shown,
            }).Append('\n');
        }

        return text.ToString();
    }
}
