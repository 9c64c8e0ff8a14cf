namespace AssetSync;

/// <summary>A folder for files that cannot hold one open: every path is looked up from the root.</summary>
internal sealed class PathFolder(IReadOnlyFiles files, string folder) : IReadOnlyFolder
{
    public FileStatus GetStatus(in FileName name) => files.GetStatus(PathOf(name));

    public ReadableFile Open(in FileName name) => files.Open(PathOf(name));

    private string PathOf(in FileName name) => folder.Length == 0 ? name.ToString() : folder + "/" + name;

    public void Dispose()
    {
        // Nothing is held open.
    }
}
