namespace AssetSync;

/// <summary>Reads the path of a root as people and programs write it.</summary>
internal static class RootPath
{
    private const string Extended = @"\\?\";
    private const string ExtendedShare = @"\\?\UNC\";

    /// <summary>Returns the absolute path, without a separator at its end.</summary>
    public static string Resolve(string path, string? workingDirectory = null) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(Plain(path), workingDirectory ?? Environment.CurrentDirectory));

    /// <summary>Returns a Windows path without <c>\\?\</c>, after which <c>/</c> is not a separator; .NET does not need it for long paths.</summary>
    public static string Plain(string path) =>
        !OperatingSystem.IsWindows() ? path
        : path.StartsWith(ExtendedShare, StringComparison.OrdinalIgnoreCase) ? @"\\" + path[ExtendedShare.Length..]
        : path.StartsWith(Extended, StringComparison.Ordinal) && path.Length > 5 && path[5] == ':' ? path[Extended.Length..]
        : path;
}
