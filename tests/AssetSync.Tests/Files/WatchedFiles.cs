namespace AssetSync.Tests.Files;

/// <summary>Passes every call on after a test had the chance to change the tree, or to throw in place of the system.</summary>
internal sealed class WatchedFiles(IFiles inner, Action<FileCall, string> before) : IFiles
{
    /// <summary>Returns what opens watched files below a root.</summary>
    public static Func<string, IFiles> Over(Func<string, IFiles> open, Action<FileCall, string> before) => root => new WatchedFiles(open(root), before);

    public string? RealRoot => inner.RealRoot;

    /// <summary>Changes the status of a file.</summary>
    public Func<FileStatus, FileStatus> Tell { get; init; } = status => status;

    /// <summary>Whether the kernel's copy is reported as a failure, after it was made.</summary>
    public Func<bool> RefusesKernelCopies { get; init; } = () => false;

    public FileStatus GetStatus(string path)
    {
        before(FileCall.GetStatus, path);
        return Tell(inner.GetStatus(path));
    }

    public ReadableFile Open(string path)
    {
        before(FileCall.Open, path);
        return new Readable(this, inner.Open(path), path);
    }

    public void List(string folder, List<FolderEntry> entries)
    {
        before(FileCall.List, folder);
        inner.List(folder, entries);
    }

    public IReadOnlyFolder Enter(string folder)
    {
        before(FileCall.Enter, folder);
        return new ReadOnlyFolder(this, inner.Enter(folder), folder);
    }

    public IReadOnlyFolder? TryEnter(string folder)
    {
        before(FileCall.Enter, folder);
        return inner.TryEnter(folder) is { } entered ? new ReadOnlyFolder(this, entered, folder) : null;
    }

    public string ReadLink(string path)
    {
        before(FileCall.ReadLink, path);
        return inner.ReadLink(path);
    }

    public IDisposable LockRoot(CancellationToken cancellationToken)
    {
        before(FileCall.LockRoot, "");
        return inner.LockRoot(cancellationToken);
    }

    public IWritableFolder OpenFolder(string folder, bool create)
    {
        before(FileCall.OpenFolder, folder);
        return new WritableFolder(this, inner.OpenFolder(folder, create), folder);
    }

    public void Dispose() => inner.Dispose();

    private sealed class Readable(WatchedFiles files, ReadableFile file, string path) : ReadableFile
    {
        public ReadableFile Inner => file;

        public override int Read(Span<byte> buffer, long offset)
        {
            files.Before(FileCall.Read, path);
            return file.Read(buffer, offset);
        }

        public override FileStatus GetStatus()
        {
            files.Before(FileCall.GetStatusOfOpen, path);
            return files.Tell(file.GetStatus());
        }

        public override void Dispose() => file.Dispose();
    }

    private sealed class Writable(WatchedFiles files, WritableFile file, string path) : WritableFile
    {
        public override int Read(Span<byte> buffer, long offset)
        {
            files.Before(FileCall.Read, path);
            return file.Read(buffer, offset);
        }

        public override FileStatus GetStatus() => file.GetStatus();

        public override void Write(ReadOnlySpan<byte> bytes)
        {
            files.Before(FileCall.Write, path);
            file.Write(bytes);
        }

        public override bool TryCopyFrom(ReadableFile source, long size)
        {
            files.Before(FileCall.TryCopyFrom, path);
            return file.TryCopyFrom(((Readable)source).Inner, size) && !files.RefusesKernelCopies();
        }

        public override void SetModeAndTime(int mode, FileTime modified)
        {
            files.Before(FileCall.SetModeAndTime, path);
            file.SetModeAndTime(mode, modified);
        }

        public override void Dispose() => file.Dispose();
    }

    private sealed class ReadOnlyFolder(WatchedFiles files, IReadOnlyFolder folder, string path) : IReadOnlyFolder
    {
        public FileStatus GetStatus(in FileName name)
        {
            files.Before(FileCall.GetStatus, PathOf(name));
            return files.Tell(folder.GetStatus(name));
        }

        public ReadableFile Open(in FileName name)
        {
            files.Before(FileCall.Open, PathOf(name));
            return new Readable(files, folder.Open(name), PathOf(name));
        }

        private string PathOf(in FileName name) => path.Length == 0 ? name.ToString() : path + "/" + name;

        public void Dispose() => folder.Dispose();
    }

    private sealed class WritableFolder(WatchedFiles files, IWritableFolder folder, string path) : IWritableFolder
    {
        public FileStatus GetStatus(string name)
        {
            files.Before(FileCall.GetStatus, PathOf(name));
            return files.Tell(folder.GetStatus(name));
        }

        public ReadableFile Open(string name)
        {
            files.Before(FileCall.Open, PathOf(name));
            return new Readable(files, folder.Open(name), PathOf(name));
        }

        public WritableFile Create(string name, int mode)
        {
            files.Before(FileCall.Create, PathOf(name));
            return new Writable(files, folder.Create(name, mode), PathOf(name));
        }

        public void Rename(string from, string to, bool mustNotExist)
        {
            files.Before(FileCall.Rename, PathOf(to));
            folder.Rename(from, to, mustNotExist);
        }

        public void Delete(string name)
        {
            files.Before(FileCall.Delete, PathOf(name));
            folder.Delete(name);
        }

        public bool TryDeleteFolder(string name)
        {
            files.Before(FileCall.DeleteFolder, PathOf(name));
            return folder.TryDeleteFolder(name);
        }

        public void SetMode(string name, int mode)
        {
            files.Before(FileCall.SetMode, PathOf(name));
            folder.SetMode(name, mode);
        }

        public void SetModified(string name, FileTime time)
        {
            files.Before(FileCall.SetModified, PathOf(name));
            folder.SetModified(name, time);
        }

        public void Dispose() => folder.Dispose();

        private string PathOf(string name) => path.Length == 0 ? name : path + "/" + name;
    }

    private void Before(FileCall call, string path) => before(call, path);
}
