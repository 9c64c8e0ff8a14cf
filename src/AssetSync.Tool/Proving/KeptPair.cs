namespace AssetSync.Tool.Proving;

/// <summary>Remembers a pair in sync, so that it can be restored without the code that is being proven.</summary>
internal sealed class KeptPair(ScratchCopy scratch, Pair pair)
{
    private readonly byte[] _source = File.ReadAllBytes(scratch.PathOf(pair.Source));
    private readonly byte[] _copy = File.ReadAllBytes(scratch.PathOf(pair.Destination));
    private readonly byte[] _lock = File.ReadAllBytes(scratch.LockFile);
    private readonly UnixFileMode _mode = OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(scratch.PathOf(pair.Source));

    public void Restore()
    {
        var copy = scratch.PathOf(pair.Destination);
        if (Directory.Exists(copy) && new FileInfo(copy).LinkTarget is null)
            Directory.Delete(copy);
        else
            File.Delete(copy);
        Write(copy, _copy);
        Write(scratch.PathOf(pair.Source), _source);
        File.WriteAllBytes(scratch.LockFile, _lock);
        scratch.WriteMappings();
    }

    private void Write(string path, byte[] content)
    {
        File.WriteAllBytes(path, content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, _mode);
    }
}
