namespace AssetSync;

/// <summary>Decides in one place when two paths may be one: some file systems ignore case, some Unicode normalization.</summary>
internal static class PathComparison
{
    /// <summary>Gets how absolute paths of this system are compared: drives and folders are spelled in any case on Windows and macOS.</summary>
    public static StringComparison OfSystem { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Says whether two different texts name one file on some file system.</summary>
    public static bool AreSpellingsOfOne(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase)
        || ((!IsAscii(left) || !IsAscii(right)) && string.Equals(CanonicalForm.Of(left), CanonicalForm.Of(right), StringComparison.OrdinalIgnoreCase));

    private static bool IsAscii(string text) => System.Text.Ascii.IsValid(text);
}
