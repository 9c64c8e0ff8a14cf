using System.Globalization;
using System.Text;

namespace AssetSync.Tool.Commands;

/// <summary>Prints one line for each mapping: what it maps, how many copies of what size, and their state.</summary>
internal static class AssetTable
{
    /// <summary>A wider row overflows instead of widening all others.</summary>
    private const int WidestColumn = 160;
    private const int MostDestinations = 5;

    private static readonly string[] Header = ["MAPPING", "COPIES", "SIZE", "STATE"];

    public static string Draw(IReadOnlyList<AssetState> assets, Palette palette)
    {
        var rows = new List<string[]> { Header };
        foreach (var group in ByMapping(assets))
        {
            AssetState[] copies = [.. group];
            rows.Add(
            [
                $"{group.Key.Source} -> {Names(group.Key.Destinations)}{With(group.Key)}",
                copies.Count(copy => copy.Source is not null).ToString(CultureInfo.InvariantCulture),
                Sizes.Text(copies.Sum(copy => copy.Bytes ?? 0)),
                State(copies, palette),
            ]);
        }

        var text = new StringBuilder();
        var widths = Enumerable.Range(0, 3).Select(column => Math.Min(WidestColumn, rows.Max(row => row[column].Length))).ToArray();
        foreach (var row in rows)
        {
            text.Append(row[0].PadRight(widths[0])).Append("  ")
                .Append(row[1].PadLeft(widths[1])).Append("  ")
                .Append(row[2].PadLeft(widths[2])).Append("  ")
                .Append(row[3]).Append('\n');
        }

        return text.ToString();
    }

    private static string Names(IReadOnlyList<string> destinations) =>
        string.Join(", ", destinations.Take(MostDestinations))
        + (destinations.Count <= MostDestinations ? "" : string.Create(CultureInfo.InvariantCulture, $" and {destinations.Count - MostDestinations} more"));

    /// <summary>Groups copies by their entry, in the order of the mapping file.</summary>
    public static IEnumerable<IGrouping<Mapping, AssetState>> ByMapping(IReadOnlyList<AssetState> assets) =>
        assets.GroupBy(asset => asset.Mapping)
            .OrderBy(group => group.Key.Location.Line).ThenBy(group => group.Key.Location.Column);

    /// <summary>Returns how a mapping changes its copies, such as <c> with header, replace</c>; nothing if it does not.</summary>
    public static string With(Mapping mapping) => mapping.Rule is { } rule ? $" with {string.Join(", ", rule.Keys)}" : "";

    /// <summary>Returns <c>in sync</c>, or each state with its number of copies; <c>broken</c> ones could not be compared.</summary>
    public static string State(IReadOnlyList<AssetState> copies, Palette palette)
    {
        var states = copies.SelectMany(copy => copy.Findings).GroupBy(finding => (finding.Drift, finding.State)).OrderBy(group => group.Key)
            .Select(group => palette.Color(group.Max(finding => finding.Severity), Counted(group.Count(), group.Key.State, copies)));
        var broken = copies.Count(copy => copy.Problem is not null);
        var text = string.Join(", ", broken == 0 ? states : states.Prepend(palette.Bad(Counted(broken, "broken", copies))));
        return text.Length == 0 ? palette.Good("in sync") : text;
    }

    private static string Counted(int count, string state, IReadOnlyList<AssetState> copies) => copies.Count == 1 ? state : $"{count} {state}";
}
