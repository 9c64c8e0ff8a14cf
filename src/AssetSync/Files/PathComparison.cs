namespace AssetSync;

/// <summary>The one place that decides how absolute paths of this system are compared.</summary>
internal static class PathComparison
{
    /// <summary>Gets how absolute paths of this system are compared: on Windows and macOS drives and folders may be spelled in any case.</summary>
    public static StringComparison OfSystem { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
