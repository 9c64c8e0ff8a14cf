using System.Globalization;
using System.Text;

namespace AssetSync.Tool.Commands;

/// <summary>Draws one line a mapping: what it maps, how many copies of what size, and how they stand.</summary>
internal static class AssetTable
{
    private const int WidestColumn = 160; // One very long row must not make thousands of others as long.
    private static readonly string[] Header = ["MAPPING", "COPIES", "SIZE", "STATE"];

    public static string Draw(IReadOnlyList<AssetState> assets)
    {
        var rows = new List<string[]> { Header };
        foreach (var group in ByMapping(assets))
        {
            AssetState[] copies = [.. group];
            rows.Add(
            [
                $"{group.Key.Source} -> {string.Join(", ", group.Key.Destinations)}",
                copies.Length.ToString(CultureInfo.InvariantCulture),
                Sizes.Text(copies.Sum(copy => copy.Bytes ?? 0)),
                State(copies),
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

    /// <summary>Groups copies by their entry, in the order of the mapping file.</summary>
    public static IEnumerable<IGrouping<Mapping, AssetState>> ByMapping(IReadOnlyList<AssetState> assets) =>
        assets.GroupBy(asset => asset.Mapping)
            .OrderBy(group => group.Key.Location.Line).ThenBy(group => group.Key.Location.Column);

    /// <summary>Returns <c>in sync</c>, or each state with its number of copies; <c>broken</c> ones could not be judged.</summary>
    public static string State(IReadOnlyList<AssetState> copies)
    {
        var drifts = copies.SelectMany(copy => copy.Findings).GroupBy(finding => finding.Drift).OrderBy(group => group.Key).Select(group => (Count: group.Count(), Name: group.Key.ToName()));
        var states = drifts.Prepend((Count: copies.Count(copy => copy.Problem is not null), Name: "broken")).Where(state => state.Count > 0);
        var text = string.Join(", ", states.Select(state => copies.Count == 1 ? state.Name : $"{state.Count} {state.Name}"));
        return text.Length == 0 ? "in sync" : text;
    }
}
