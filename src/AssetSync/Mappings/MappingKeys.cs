namespace AssetSync;

/// <summary>The keys that the mapping file knows.</summary>
internal static class MappingKeys
{
    public static readonly string[] OfFile = ["$schema", "mappings", "allowEmpty"];
    public static readonly string[] OfEntry = ["source", "destination", "destinations", "exclude", "purpose"];

    /// <summary>Returns the fix for an unknown key: the nearest one, or all there are.</summary>
    public static string Suggest(string key, string[] known, string[] elsewhere)
    {
        if (elsewhere.Contains(key, StringComparer.Ordinal))
            return elsewhere == OfEntry ? $"\"{key}\" belongs into an entry of \"mappings\"" : $"\"{key}\" belongs beside \"mappings\"";
        var nearest = known.MinBy(candidate => Distance(key, candidate))!;
        return Distance(key, nearest) <= Math.Max(2, nearest.Length / 3)
            ? $"did you mean \"{nearest}\"?"
            : $"known are {string.Join(", ", known.Select(candidate => $"\"{candidate}\""))}";
    }

    // Optimal string alignment: insertions, removals, replacements and swapped neighbours count one each, the case of letters nothing.
    private static int Distance(string left, string right)
    {
        if (left.Length > 2 * right.Length)
            return int.MaxValue;
        var rows = new int[left.Length + 1][];
        for (var i = 0; i <= left.Length; i++)
        {
            rows[i] = new int[right.Length + 1];
            for (var j = 0; j <= right.Length; j++)
                rows[i][j] = i == 0 || j == 0 ? i + j : Cell(rows, i, j, left, right);
        }

        return rows[left.Length][right.Length];
    }

    private static int Cell(int[][] rows, int i, int j, string left, string right)
    {
        var replaced = rows[i - 1][j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
        var best = Math.Min(replaced, Math.Min(rows[i - 1][j], rows[i][j - 1]) + 1);
        var swapped = i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]);
        return swapped ? Math.Min(best, rows[i - 2][j - 2] + 1) : best;
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
