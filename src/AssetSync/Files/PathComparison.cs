namespace AssetSync;

/// <summary>Decides in one place how the absolute paths of this system are compared.</summary>
internal static class PathComparison
{
    /// <summary>Gets how absolute paths of this system are compared: drives and folders are spelled in any case on Windows and macOS.</summary>
    public static StringComparison OfSystem { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
