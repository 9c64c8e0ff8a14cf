namespace AssetSync;

/// <summary>An open folder on Linux; lookups in it are as short as they can be.</summary>
internal sealed class LinuxReadOnlyFolder(int folder, int prefixLength) : IReadOnlyFolder
{
    private int _folder = folder;

    public FileStatus GetStatus(string path) => LinuxCalls.GetStatus(_folder, path.AsSpan(prefixLength), path);

    public ReadableFile Open(string path)
    {
        var file = LinuxCalls.TryOpen(_folder, path.AsSpan(prefixLength), LinuxFiles.ForReading);
        return file >= 0 ? new LinuxFile(file, "", path) : throw LinuxCalls.Failure(path, "cannot open");
    }

    public void Dispose()
    {
        if (_folder >= 0)
            _ = Libc.Close(_folder);
        _folder = -1;
    }
}
