namespace AssetSync;

/// <summary>Compares absolute paths, which people, git and links write: on Windows with either separator, and there and on macOS in any case, drives included.</summary>
internal static class SystemPaths
{
    public static StringComparison Comparison { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    public static bool AreEqual(string? left, string? right) => left is not null && right is not null && Below(left, right) is "";

    /// <summary>Returns the path from a folder to a path below it, with <c>/</c>; empty for the folder itself, null for what is elsewhere.</summary>
    public static string? Below(string folder, string path) => Below(folder, path, OperatingSystem.IsWindows(), Comparison);

    internal static string? Below(string folder, string path, bool isWindows, StringComparison comparison)
    {
        if (isWindows)
            (folder, path) = (folder.Replace('\\', '/'), path.Replace('\\', '/'));
        folder = folder.TrimEnd('/');
        if (!path.StartsWith(folder, comparison))
            return null;
        return path.Length == folder.Length ? "" : path[folder.Length] == '/' ? path[(folder.Length + 1)..] : null;
    }
}
