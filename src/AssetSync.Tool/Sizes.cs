using System.Globalization;

namespace AssetSync.Tool;

/// <summary>Writes sizes for people.</summary>
internal static class Sizes
{
    private static readonly string[] Units = ["KB", "MB", "GB", "TB"];

    /// <summary>Returns the size with its unit; 1 KB is 1024 bytes.</summary>
    public static string Text(long bytes)
    {
        if (bytes < 1024)
            return string.Create(CultureInfo.InvariantCulture, $"{bytes} B");
        var value = bytes / 1024.0;
        var unit = 0;
        for (; value >= 1023.95 && unit + 1 < Units.Length; unit++)
            value /= 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {Units[unit]}");
    }
}
