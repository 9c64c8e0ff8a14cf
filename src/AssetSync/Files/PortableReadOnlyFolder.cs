namespace AssetSync;

/// <summary>A folder through .NET, with no link above it when it was entered.</summary>
internal sealed class PortableReadOnlyFolder(string fullPath, string path) : IReadOnlyFolder
{
    public FileStatus GetStatus(in FileName name) => PortableStatus.Get(Path.Combine(fullPath, name.ToString()));

    public ReadableFile Open(in FileName name) => PortableFiles.OpenFile(Path.Combine(fullPath, name.ToString()), name.In(path));

    public void Dispose()
    {
        // Nothing is held open.
    }
}
