namespace AssetSync;

/// <summary>An open folder on Linux, for short lookups.</summary>
/// <param name="folder">Its descriptor.</param>
/// <param name="path">Its path, for messages.</param>
internal sealed unsafe class LinuxReadOnlyFolder(int folder, string path) : IReadOnlyFolder
{
    private int _folder = folder;

    public FileStatus GetStatus(in FileName name)
    {
        fixed (byte* text = &name.First)
        {
            return LinuxCalls.TryGetStatus(_folder, text, Libc.AtNoFollow, out var status)
                ? status
                : throw LinuxCalls.Failure(name.In(path), LinuxCalls.StatusVerb);
        }
    }

    public ReadableFile Open(in FileName name)
    {
        fixed (byte* text = &name.First)
        {
            return LinuxCalls.TryOpen(_folder, text, LinuxFiles.ForReading) is >= 0 and var file
                ? new LinuxFile(file, path, name)
                : throw LinuxCalls.Failure(name.In(path), "cannot open");
        }
    }

    public void Dispose()
    {
        if (_folder >= 0)
            _ = Libc.Close(_folder);
        _folder = -1;
    }
}
