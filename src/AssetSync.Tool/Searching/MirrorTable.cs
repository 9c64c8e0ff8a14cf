using System.Globalization;
using System.Text;

namespace AssetSync.Tool.Searching;

/// <summary>Prints the result of a search: pairs of folders, and for each the mappings that would name its copies.</summary>
internal static class MirrorTable
{
    private const int MostMirrors = 10;

    /// <param name="found">What was found.</param>
    /// <param name="withUnlikely">Whether to print unlikely ones too.</param>
    /// <param name="isWhole">Whether to print everything, including each file.</param>
    public static string Draw(IReadOnlyList<MirroredFolders> found, bool withUnlikely, bool isWhole)
    {
        var text = new StringBuilder();
        MirroredFolders[] shown = [.. isWhole || withUnlikely ? found : found.Where(pair => pair.IsLikely)];
        foreach (var pair in LongList.Cut(shown, isWhole))
            Append(text, pair, isWhole);
        if (LongList.Rest(shown.Length, isWhole) is { } rest)
            text.Append(rest).Append('\n');
        return text.ToString();
    }

    /// <summary>Returns how much was found.</summary>
    public static string Summarize(IReadOnlyList<MirroredFolders> found, int passedOver = 0)
    {
        MirroredFolders[] likely = [.. found.Where(pair => pair.IsLikely)];
        var others = found.Where(pair => !pair.IsLikely).Sum(pair => pair.Files);
        var summary = likely.Length == 0
            ? "No copies without a mapping"
            : Text($"{Summaries.Copies(likely.Sum(pair => pair.Files))} without a mapping");
        if (others > 0)
            summary += Text($"; {others} more {(others == 1 ? "looks" : "look")} like fixtures, snapshots, licences or settings (--verbose)");
        return passedOver == 0 ? summary : summary + Text($"; {passedOver} pairs of files were not compared, as there are too many: name a PATH");
    }

    private static void Append(StringBuilder text, MirroredFolders pair, bool isWhole)
    {
        var isOne = pair.Mirrors.Count == 1;
        if (!isOne)
            AppendLine(text, $"{pair.SourceName} -> {pair.DestinationName}: {pair.Reason}");
        foreach (var mirror in isWhole ? pair.Mirrors : pair.Mirrors.Take(MostMirrors))
        {
            AppendLine(text, $"{(isOne ? "" : "  ")}{mirror.Source} -> {mirror.Destination}: {Describe(mirror)}{(isOne ? $"; {pair.Reason}" : "")}");
            foreach (var file in isWhole && mirror.Files.Count > 1 ? mirror.Files : [])
                AppendLine(text, $"    {file.Source.Path} -> {file.Destination.Path}{(file.IsEqual ? "" : $": {Difference(file)}")}");
        }

        if (!isWhole && pair.Mirrors.Count > MostMirrors)
            text.Append(CultureInfo.InvariantCulture, $"  ... and {pair.Mirrors.Count - MostMirrors} more\n");
    }

    // Git allows names that mappings do not.
    private static void AppendLine(StringBuilder text, string line) => text.Append(Printable.Line(line)).Append('\n');

    private static string Describe(Mirror mirror)
    {
        if (mirror.Files is [var file])
            return file.IsEqual ? "equal" : Difference(file);
        var parts = new List<string>();
        if (mirror.Equal > 0)
            parts.Add(Text($"{mirror.Equal} equal"));
        if (mirror.Files.Count - mirror.Equal is > 0 and var different)
            parts.Add(Text($"{different} {(different == 1 ? "differs" : "differ")}{(mirror.Lines == 0 ? "" : $" ({Lines(mirror.Lines)})")}"));
        if (mirror.OnlyInDestination > 0)
            parts.Add(Text($"{mirror.OnlyInDestination} only in {mirror.Destination}"));
        if (mirror.Exclude.Count > 0)
            parts.Add($"without {string.Join(", ", mirror.Exclude)}");
        return string.Join(", ", parts);
    }

    private static string Difference(FilePair file) => file.Lines is { } lines ? $"{Lines(lines)} {(lines == 1 ? "differs" : "differ")}" : "differs";

    private static string Lines(int count) => count == 1 ? "1 line" : Text($"{count} lines");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
