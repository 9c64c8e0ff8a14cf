namespace AssetSync;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>Returns the nearest name (a common beginning is very near), or null if none is near.</summary>
    public static string? Find(string text, IEnumerable<string> names)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var name in names)
        {
            var distance = text.Length > 1 && name.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? 1 : Distance(text, name);
            if (distance < least && distance <= Math.Max(2, name.Length / 3))
                (nearest, least) = (name, distance);
        }

        return nearest;
    }

    // Optimal string alignment: insertions, removals, replacements and swapped neighbours count one each; case is ignored.
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
