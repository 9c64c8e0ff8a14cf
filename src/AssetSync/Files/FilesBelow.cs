namespace AssetSync;

/// <summary>Chooses how the files below a root are reached on this system.</summary>
internal static class FilesBelow
{
    public static IFiles Open(string root) => LinuxFiles.IsSupported ? new LinuxFiles(root) : new PortableFiles(root);
}
