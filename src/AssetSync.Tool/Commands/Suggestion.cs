namespace AssetSync.Tool.Commands;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>Returns the nearest name by edit distance, or null when none is near.</summary>
    public static string? Nearest(string text, IEnumerable<string> names)
    {
        var limit = Math.Max(2, text.Length / 3);
        string? nearest = null;
        foreach (var name in names)
        {
            var distance = name.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? 1 : Distance(text, name);
            if (distance <= limit)
                (nearest, limit) = (name, distance - 1);
        }

        return nearest;
    }

    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            row[column] = column;
        for (var line = 1; line <= left.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = diagonal + (left[line - 1] == right[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, 1 + Math.Min(row[column], row[column - 1]));
            }
        }

        return row[^1];
    }
}
