namespace AssetSync;

/// <summary>A folder for files that cannot hold one open: every path is looked up from the root.</summary>
internal sealed class PathFolder(IReadOnlyFiles files) : IReadOnlyFolder
{
    public FileStatus GetStatus(string path) => files.GetStatus(path);

    public ReadableFile Open(string path) => files.Open(path);

    public void Dispose()
    {
        // Nothing is held open.
    }
}
