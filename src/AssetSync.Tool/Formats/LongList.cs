using System.Globalization;

namespace AssetSync.Tool.Formats;

/// <summary>Cuts lists that are too long for people; formats for machines are never cut.</summary>
internal static class LongList
{
    public const int Most = 50;

    /// <summary>Returns the items to show; if there are too many, the first.</summary>
    public static IEnumerable<T> Cut<T>(IReadOnlyList<T> items, bool isWhole) => isWhole ? items : items.Take(Most);

    /// <summary>Returns the items to show, in their order; if there are too many, the most important.</summary>
    public static IEnumerable<T> Cut<T>(IReadOnlyList<T> items, bool isWhole, Func<T, int> rank) =>
        isWhole || items.Count <= Most ? items
        : items.Index().OrderBy(item => rank(item.Item)).Take(Most).OrderBy(item => item.Index).Select(item => item.Item);

    /// <summary>Returns a line that says how many are left out and how to see them; null if none are.</summary>
    public static string? Rest(int count, bool isWhole) =>
        isWhole || count <= Most ? null : string.Create(CultureInfo.InvariantCulture, $"... and {count - Most} more; --verbose shows all");
}
