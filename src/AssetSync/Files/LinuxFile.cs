namespace AssetSync;

/// <summary>An open file on Linux.</summary>
/// <param name="file">Its descriptor.</param>
/// <param name="folder">The folder's path, for messages.</param>
/// <param name="name">The file's name in that folder.</param>
internal sealed unsafe class LinuxFile(int file, string folder, string? name) : WritableFile
{
    private readonly FileName _name;
    private int _file = file;

    public LinuxFile(int file, string folder, in FileName name)
        : this(file, folder, (string?)null) => _name = name;

    // Only for messages.
    private string Path => name is null ? _name.In(folder) : RelativePath.Join(folder, name);

    public override int Read(Span<byte> buffer, long offset)
    {
        var done = 0;
        while (done < buffer.Length)
        {
            nint count;
            fixed (byte* bytes = buffer[done..])
                count = Libc.ReadAt(_file, bytes, buffer.Length - done, offset + done);
            if (count == 0)
                break;
            if (count > 0)
                done += (int)count;
            else if (LinuxCalls.LastError != Libc.Interrupted)
                throw LinuxCalls.Failure(Path, "cannot read");
        }

        return done;
    }

    /// <summary>Reads the next entries of an open folder; 0 at the end.</summary>
    public int ReadEntries(byte* buffer, int size)
    {
        nint count;
        do
            count = Libc.SystemCall(Libc.GetEntries, _file, buffer, size);
        while (count < 0 && LinuxCalls.LastError == Libc.Interrupted);
        return count >= 0 ? (int)count : throw LinuxCalls.Failure(Path, "cannot list");
    }

    public override FileStatus GetStatus()
    {
        byte end = 0;
        return LinuxCalls.TryGetStatus(_file, &end, Libc.AtNoFollow | Libc.AtEmptyPath, out var status) ? status : throw LinuxCalls.Failure(Path, LinuxCalls.StatusVerb);
    }

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            nint count;
            fixed (byte* start = bytes)
                count = Libc.Write(_file, start, bytes.Length);
            if (count >= 0)
                bytes = bytes[(int)count..];
            else if (LinuxCalls.LastError != Libc.Interrupted)
                throw LinuxCalls.Failure(Path, "cannot write");
        }
    }

    public override bool TryCopyFrom(ReadableFile source, long size)
    {
        var from = ((LinuxFile)source)._file;
        while (Libc.Truncate(_file, size) < 0)
        {
            if (LinuxCalls.LastError != Libc.Interrupted)
                throw LinuxCalls.Failure(Path, "cannot write");
        }

        for (var start = NextData(from, 0); start >= 0 && start < size; start = NextData(from, start))
        {
            var end = Libc.Seek(from, start, Libc.SeekHole);
            end = end < 0 ? size : Math.Min(end, size);
            if (!TryCopyRange(from, ref start, end))
                return false;
        }

        return true;
    }

    private static long NextData(int from, long offset)
    {
        var start = Libc.Seek(from, offset, Libc.SeekData);
        return start >= 0 ? start : LinuxCalls.LastError == Libc.NoSuchAddress ? -1 : offset;
    }

    // False also if the kernel copies nothing although there is something: some file systems do that for files that they cannot copy.
    private bool TryCopyRange(int from, ref long start, long end)
    {
        while (start < end)
        {
            long source = start, destination = start;
            var count = Libc.CopyRange(from, &source, _file, &destination, (nint)Math.Min(end - start, 1 << 30), 0);
            if (count < 0 && LinuxCalls.LastError == Libc.Interrupted)
                continue;
            if (count < 0)
            {
                return LinuxCalls.LastError is Libc.CrossDevice or Libc.InvalidArgument or Libc.NoSystemCall or Libc.NotSupported or Libc.NotPermitted
                    ? false
                    : throw LinuxCalls.Failure(Path, "cannot write");
            }

            if (count == 0)
                return false;
            start += count;
        }

        return true;
    }

    public override void SetModeAndTime(int mode, FileTime modified)
    {
        if (!LinuxCalls.TrySetMode(_file, mode))
            throw LinuxCalls.Failure(Path, LinuxCalls.ModeVerb);
        var times = stackalloc Libc.TimeSpec[2];
        times[0].Nanoseconds = Libc.TimeOmit;
        times[1] = new() { Seconds = modified.Seconds, Nanoseconds = modified.Nanoseconds };
        while (Libc.SetTimes(_file, times) < 0)
        {
            if (LinuxCalls.LastError != Libc.Interrupted)
                throw LinuxCalls.Failure(Path, "cannot set the time of");
        }
    }

    public override void Dispose()
    {
        if (_file >= 0)
            _ = Libc.Close(_file);
        _file = -1;
    }
}
