namespace AssetSync;

/// <summary>Chooses how the files below a root are reached on this system.</summary>
internal static class FilesBelow
{
    /// <summary>The variable that chooses the portable files on Linux: to test them, or if those of Linux fail.</summary>
    public const string PortableVariable = "ASSETSYNC_PORTABLE_FILES";

    private static readonly bool IsPortable = !LinuxFiles.IsSupported || Environment.GetEnvironmentVariable(PortableVariable) == "1";

    public static IFiles Open(string root) => IsPortable ? OpenPortable(root) : Guard(new LinuxFiles(root));

    public static IFiles OpenPortable(string root) => Guard(new PortableFiles(root));

    /// <summary>Opens a folder without the guard that hides git's own files, only to read about the repository.</summary>
    public static IReadOnlyFiles OpenUnguarded(string folder) => IsPortable ? new PortableFiles(folder) : new LinuxFiles(folder);

    private static GuardedFiles Guard(IFiles files) => new(files, IgnoresCase(files) ? new(files) : null);

    // On Linux the file system of the mapping file is tested: memory cards and Windows drives ignore case there too.
    private static bool IgnoresCase(IFiles files) =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() || files.GetStatus(MappingFile.DefaultName.ToUpperInvariant()).Kind != FileKind.Missing;
}
