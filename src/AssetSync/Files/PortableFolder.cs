namespace AssetSync;

/// <summary>A folder through .NET, which cannot hold it: it looks for links above it when opened and before each change.</summary>
internal sealed class PortableFolder(PortableFiles files, string folder, string fullPath) : IWritableFolder
{
    public FileStatus GetStatus(string name) => PortableStatus.Of(PathOf(name));

    public ReadableFile Open(string name)
    {
        files.RequireFolder(folder);
        return PortableFiles.OpenFile(PathOf(name), folder.Length == 0 ? name : folder + "/" + name);
    }

    public WritableFile Create(string name, int mode)
    {
        files.RequireFolder(folder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = (UnixFileMode)mode;
        var stream = new FileStream(PathOf(name), options);
        return new PortableFile(PathOf(name), stream.SafeFileHandle);
    }

    public void Rename(string from, string to, bool mustNotExist)
    {
        files.RequireFolder(folder);
        ClearReadOnly(to);
        File.Move(PathOf(from), PathOf(to), overwrite: !mustNotExist);
    }

    public void Delete(string name)
    {
        files.RequireFolder(folder);
        ClearReadOnly(name);
        File.Delete(PathOf(name));
    }

    public bool TryDeleteFolder(string name)
    {
        files.RequireFolder(folder);
        var path = PathOf(name);
        if (PortableStatus.Of(path).Kind != FileKind.Folder || Directory.EnumerateFileSystemEntries(path).Any())
            return false;
        Directory.Delete(path);
        return true;
    }

    public void SetMode(string name, int mode)
    {
        files.RequireFolder(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PathOf(name), (UnixFileMode)mode);
    }

    public void Touch(string name)
    {
        files.RequireFolder(folder);
        File.SetLastWriteTimeUtc(PathOf(name), DateTime.UtcNow);
    }

    public void Dispose()
    {
        // Nothing is held open.
    }

    // Windows refuses to replace or remove a file that is marked read-only.
    private void ClearReadOnly(string name)
    {
        var path = PathOf(name);
        if (OperatingSystem.IsWindows() && File.Exists(path) && File.GetAttributes(path) is var attributes && attributes.HasFlag(FileAttributes.ReadOnly))
            File.SetAttributes(path, attributes & ~FileAttributes.ReadOnly);
    }

    private string PathOf(string name) => Path.Combine(fullPath, name);
}
