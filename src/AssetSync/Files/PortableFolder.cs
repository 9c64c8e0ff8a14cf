namespace AssetSync;

/// <summary>A folder through .NET, which cannot keep it open: links above it are looked for when it is opened and before each change.</summary>
internal sealed class PortableFolder(PortableFiles files, string folder, string fullPath) : IWritableFolder
{
    // Attributes that users set on their files and expect to keep.
    private const FileAttributes Kept = FileAttributes.ReadOnly | FileAttributes.Hidden | FileAttributes.System;

    public FileStatus GetStatus(string name) => PortableStatus.Get(PathOf(name));

    public ReadableFile Open(string name)
    {
        files.RequireFolder(folder);
        return PortableFiles.OpenFile(PathOf(name), ShownPathOf(name));
    }

    public WritableFile Create(string name, int mode)
    {
        files.RequireFolder(folder);
        // An abandoned temporary file is deleted while it is open.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Read | FileShare.Delete, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = (UnixFileMode)mode;
        var stream = new FileStream(PathOf(name), options);
        return new PortableFile(PathOf(name), stream.SafeFileHandle);
    }

    public void Rename(string from, string to, bool mustNotExist)
    {
        files.RequireFolder(folder);
        Replace(to, "cannot replace", () => File.Move(PathOf(from), PathOf(to), overwrite: !mustNotExist));
    }

    public void Delete(string name)
    {
        files.RequireFolder(folder);
        Replace(name, "cannot remove", () => File.Delete(PathOf(name)));
    }

    public bool TryDeleteFolder(string name)
    {
        files.RequireFolder(folder);
        var path = PathOf(name);
        if (PortableStatus.Get(path).Kind != FileKind.Folder || Directory.EnumerateFileSystemEntries(path).Any())
            return false;
        try
        {
            Directory.Delete(path);
            return true;
        }
        catch (Exception exception) when (Busy.IsHeld(exception))
        {
            return false; // It is the working directory of a process.
        }
    }

    public void SetMode(string name, int mode)
    {
        files.RequireFolder(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PathOf(name), (UnixFileMode)mode);
    }

    public void SetModified(string name, FileTime time)
    {
        files.RequireFolder(folder);
        File.SetLastWriteTimeUtc(PathOf(name), time.ToDateTime());
    }

    public void Dispose()
    {
        // Nothing is held open.
    }

    // Windows refuses to replace or remove a read-only file; if the file stays, it is read-only again.
    private void Replace(string name, string verb, Action act)
    {
        var path = PathOf(name);
        var kept = OperatingSystem.IsWindows() && PortableStatus.Get(path).Kind == FileKind.File ? File.GetAttributes(path) & Kept : 0;
        try
        {
            if (kept.HasFlag(FileAttributes.ReadOnly))
                Mark(path, 0);
            Busy.Retry(ShownPathOf(name), verb, () =>
            {
                act();
                return true;
            });
        }
        finally
        {
            if (kept != 0 && File.Exists(path))
                Mark(path, kept);
        }
    }

    private static void Mark(string path, FileAttributes kept) => File.SetAttributes(path, (File.GetAttributes(path) & ~Kept) | kept);

    private string ShownPathOf(string name) => RelativePath.Join(folder, name);

    private string PathOf(string name) => Path.Combine(fullPath, name);
}
