namespace AssetSync;

/// <summary>An open folder on Linux; names are looked up in it even if its path has changed.</summary>
internal sealed unsafe class LinuxFolder(int folder, string path) : IWritableFolder
{
    private int _folder = folder;

    public FileStatus GetStatus(string name) =>
        LinuxCalls.TryGetStatus(_folder, name, out var status) ? status : throw LinuxCalls.Failure(PathOf(name), LinuxCalls.StatusVerb);

    public ReadableFile Open(string name)
    {
        var file = LinuxCalls.TryOpen(_folder, name, LinuxFiles.ForReading);
        return file >= 0 ? new LinuxFile(file, path, name) : throw LinuxCalls.Failure(PathOf(name), "cannot open");
    }

    public WritableFile Create(string name, int mode) => new LinuxFile(
        LinuxCalls.Open(_folder, name, Libc.ReadWrite | Libc.Create | Libc.Exclusive | Libc.NoFollow, mode),
        path,
        name);

    public void Rename(string from, string to, bool mustNotExist)
    {
        using var fromText = new PathText(from, stackalloc byte[PathText.StackSize]);
        using var toText = new PathText(to, stackalloc byte[PathText.StackSize]);
        int result;
        fixed (byte* source = fromText.Bytes, destination = toText.Bytes)
        {
            do
                result = Rename(source, destination, mustNotExist);
            while (result < 0 && LinuxCalls.LastError == Libc.Interrupted);
        }

        if (result < 0)
            throw LinuxCalls.Failure(PathOf(to), "cannot replace");
    }

    private int Rename(byte* from, byte* to, bool mustNotExist)
    {
        if (!mustNotExist)
            return Libc.RenameAt(_folder, from, _folder, to);
        var result = Libc.RenameAt(_folder, from, _folder, to, Libc.RenameNoReplace);
        // For file systems without that flag; the caller has just checked.
        return result < 0 && LinuxCalls.LastError is Libc.InvalidArgument or Libc.NoSystemCall
            ? Libc.RenameAt(_folder, from, _folder, to)
            : result;
    }

    public void Delete(string name)
    {
        if (!LinuxCalls.Try(name, bytes => Libc.UnlinkAt(_folder, bytes, 0)) && LinuxCalls.LastError != Libc.NoEntry)
            throw LinuxCalls.Failure(PathOf(name), "cannot remove");
    }

    public bool TryDeleteFolder(string name)
    {
        if (LinuxCalls.Try(name, bytes => Libc.UnlinkAt(_folder, bytes, Libc.AtRemoveFolder)))
            return true;
        return LinuxCalls.LastError is Libc.NoEntry or Libc.NotEmpty or Libc.Exists or Libc.NotADirectory or Libc.Busy
            ? false
            : throw LinuxCalls.Failure(PathOf(name), "cannot remove the folder");
    }

    public void SetMode(string name, int mode)
    {
        var file = LinuxCalls.Open(_folder, name, Libc.ReadOnly | Libc.NoFollow | Libc.NonBlocking);
        try
        {
            if (!LinuxCalls.TrySetMode(file, mode))
                throw LinuxCalls.Failure(PathOf(name), LinuxCalls.ModeVerb);
        }
        finally
        {
            _ = Libc.Close(file);
        }
    }

    public void SetModified(string name, FileTime time)
    {
        var times = stackalloc Libc.TimeSpec[2];
        times[0].Nanoseconds = Libc.TimeOmit;
        times[1] = new() { Seconds = time.Seconds, Nanoseconds = time.Nanoseconds };
        var timesAddress = (nint)times;
        if (!LinuxCalls.Try(name, bytes => Libc.SetTimesAt(_folder, bytes, (Libc.TimeSpec*)timesAddress, Libc.AtNoFollow)))
            throw LinuxCalls.Failure(PathOf(name), "cannot set the time of");
    }

    private string PathOf(string name) => RelativePath.Join(path, name);

    public void Dispose()
    {
        if (_folder >= 0)
            _ = Libc.Close(_folder);
        _folder = -1;
    }
}
