namespace AssetSync;

/// <summary>A folder that cannot be kept open: every path is looked up from the root.</summary>
internal sealed class PathFolder(IReadOnlyFiles files, string folder) : IReadOnlyFolder
{
    public FileStatus GetStatus(in FileName name) => files.GetStatus(name.In(folder));

    public ReadableFile Open(in FileName name) => files.Open(name.In(folder));

    public void Dispose()
    {
        // Nothing is held open.
    }
}
