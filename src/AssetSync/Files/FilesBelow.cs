namespace AssetSync;

/// <summary>Chooses how the files below a root are reached on this system.</summary>
internal static class FilesBelow
{
    /// <summary>The variable that chooses the portable files on Linux: to test them, or if those of Linux fail.</summary>
    public const string PortableVariable = "ASSETSYNC_PORTABLE_FILES";

    private static readonly bool IsPortable = !LinuxFiles.IsSupported || Environment.GetEnvironmentVariable(PortableVariable) == "1";

    public static IFiles Open(string root)
    {
        if (IsPortable)
            return OpenPortable(root);
        var files = new LinuxFiles(root);
        return new GuardedFiles(files, IgnoresCase(files) ? new(files) : null);
    }

    /// <summary>Opens the files as on Windows and macOS, whose file systems ignore case.</summary>
    public static IFiles OpenPortable(string root)
    {
        var files = new PortableFiles(root);
        return new GuardedFiles(files, new(files));
    }

    /// <summary>Opens a folder without the guard that hides git's own files, only to read about the repository.</summary>
    public static IReadOnlyFiles OpenUnguarded(string folder) => IsPortable ? new PortableFiles(folder) : new LinuxFiles(folder);

    // The file system of the mapping file is tested: memory cards and Windows drives ignore case on Linux too.
    private static bool IgnoresCase(LinuxFiles files) => files.GetStatus(MappingFile.DefaultName.ToUpperInvariant()).Kind != FileKind.Missing;
}
