using System.Runtime.InteropServices;
using System.Text;

namespace AssetSync;

/// <summary>Turns libc's results into values and exceptions; repeats calls that a signal interrupted.</summary>
internal static unsafe class LinuxCalls
{
    public delegate int PathCall(byte* path);

    public static IOException Failure(ReadOnlySpan<char> path, string verb)
    {
        var error = Marshal.GetLastPInvokeError();
        var message = $"{verb} {(path is "" or "." ? "the root" : path)}: {Marshal.GetPInvokeErrorMessage(error)}";
        return error == Libc.NoEntry ? new FileNotFoundException(message) : new IOException(message, error);
    }

    public static int LastError => Marshal.GetLastPInvokeError();

    /// <summary>Opens a path; -1 and the error in <see cref="LastError"/> when that fails.</summary>
    public static int TryOpen(int folder, ReadOnlySpan<char> path, int flags, int mode = 0)
    {
        using var text = new PathText(path, stackalloc byte[PathText.StackSize]);
        fixed (byte* bytes = text.Bytes)
            return TryOpen(folder, bytes, flags, mode);
    }

    /// <summary>Opens a path that ends with a NUL; -1 and the error in <see cref="LastError"/> when that fails.</summary>
    public static int TryOpen(int folder, byte* path, int flags, int mode = 0)
    {
        int file;
        do
            file = Libc.OpenAt(folder, path, flags | Libc.CloseOnExec, mode);
        while (file < 0 && LastError == Libc.Interrupted);
        return file;
    }

    /// <summary>Opens a folder below another in one call that follows no link; -1 if that fails, or the kernel has no such call.</summary>
    public static int TryOpenFolderBelow(int folder, ReadOnlySpan<char> path, int flags = Libc.ReadOnly)
    {
        var how = new Libc.OpenHow { Flags = (ulong)(flags | Libc.Directory | Libc.NoFollow | Libc.CloseOnExec), Resolve = Libc.ResolveNoLinks | Libc.ResolveBeneath };
        using var text = new PathText(path, stackalloc byte[PathText.StackSize]);
        fixed (byte* bytes = text.Bytes)
            return (int)Libc.SystemCall(Libc.OpenAt2, folder, bytes, &how, sizeof(Libc.OpenHow));
    }

    /// <summary>Opens a folder below another, segment by segment, after the single call has failed; -1 and the error in <see cref="LastError"/> if not every segment is a folder.</summary>
    public static int TryWalk(int folder, ReadOnlySpan<char> path, int flags, bool create)
    {
        flags |= Libc.Directory | Libc.NoFollow;
        var current = TryOpen(folder, ".", flags);
        while (!path.IsEmpty && current >= 0)
        {
            var slash = path.IndexOf('/');
            var segment = slash < 0 ? path : path[..slash];
            path = slash < 0 ? default : path[(slash + 1)..];
            var parent = current;
            current = TryOpen(parent, segment, flags);
            if (current < 0 && create && LastError == Libc.NoEntry && TryMakeFolder(parent, segment))
                current = TryOpen(parent, segment, flags);
            Close(parent);
        }

        return current;
    }

    private static bool TryMakeFolder(int folder, ReadOnlySpan<char> name) =>
        Try(name, bytes => Libc.MakeFolderAt(folder, bytes, 0x1FF)) || LastError == Libc.Exists;

    /// <summary>Closes a descriptor and keeps the error of the previous call.</summary>
    public static void Close(int file)
    {
        var error = LastError;
        _ = Libc.Close(file);
        Marshal.SetLastPInvokeError(error);
    }

    public static int Open(int folder, ReadOnlySpan<char> path, int flags, int mode = 0)
    {
        var file = TryOpen(folder, path, flags, mode);
        return file >= 0 ? file : throw Failure(path, "cannot open");
    }

    /// <param name="folder">An open folder, or an open file with an empty path.</param>
    /// <param name="path">The path in it.</param>
    /// <param name="fullPath">Its name in messages, if not the path.</param>
    public static FileStatus GetStatus(int folder, ReadOnlySpan<char> path, ReadOnlySpan<char> fullPath = default) =>
        TryGetStatus(folder, path, out var status) ? status : throw Failure(fullPath.IsEmpty ? path : fullPath, StatusVerb);

    /// <summary>The message of a failure to get a status.</summary>
    public const string StatusVerb = "cannot read the status of";

    /// <summary>Gets the status of a file, or that it is missing; false and the error in <see cref="LastError"/> if the kernel fails.</summary>
    public static bool TryGetStatus(int folder, ReadOnlySpan<char> path, out FileStatus found)
    {
        using var text = new PathText(path, stackalloc byte[PathText.StackSize]);
        fixed (byte* bytes = text.Bytes)
            return TryGetStatus(folder, bytes, Libc.AtNoFollow | (path.Length == 0 ? Libc.AtEmptyPath : 0), out found);
    }

    /// <summary>As above, for a path that ends with a NUL.</summary>
    public static bool TryGetStatus(int folder, byte* path, int flags, out FileStatus found)
    {
        Libc.StatX status;
        int result;
        do
            result = Libc.Status(folder, path, flags, Libc.BasicStatus, &status);
        while (result < 0 && LastError == Libc.Interrupted);
        found = result == 0 ? ToStatus(status) : new(FileKind.Missing);
        return result == 0 || LastError is Libc.NoEntry or Libc.NotADirectory;
    }

    /// <summary>Gets whether the kernel has statx: not before 4.11, nor in a sandbox that does not know the call.</summary>
    public static bool TellsStatus { get; } = OperatingSystem.IsLinux() && TryGetStatus(Libc.WorkingFolder, "/", out _);

    private static FileStatus ToStatus(in Libc.StatX status) => new(
        FileKinds.FromMode(status.Mode),
        (long)status.Size,
        status.Mode & FileStatus.PermissionBits,
        new(status.ModifiedSeconds, (int)status.ModifiedNanoseconds),
        new(status.ChangedSeconds, (int)status.ChangedNanoseconds),
        (((ulong)status.DeviceMajor << 32) | status.DeviceMinor, status.Inode),
        status.Links);

    /// <param name="folder">An open folder.</param>
    /// <param name="path">The link's path in it.</param>
    /// <param name="fullPath">Its name in messages.</param>
    public static string ReadLink(int folder, ReadOnlySpan<char> path, ReadOnlySpan<char> fullPath)
    {
        using var text = new PathText(path, stackalloc byte[PathText.StackSize]);
        var buffer = stackalloc byte[4096];
        fixed (byte* bytes = text.Bytes)
        {
            nint length;
            do
                length = Libc.ReadLinkAt(folder, bytes, buffer, 4096);
            while (length < 0 && LastError == Libc.Interrupted);
            return length >= 0 ? Encoding.UTF8.GetString(buffer, (int)length) : throw Failure(fullPath, "cannot read the link");
        }
    }

    /// <summary>The message of a failure to set a mode.</summary>
    public const string ModeVerb = "cannot set the mode of";

    public static bool TrySetMode(int file, int mode)
    {
        int result;
        do
            result = Libc.SetMode(file, (uint)mode);
        while (result < 0 && LastError == Libc.Interrupted);
        return result == 0;
    }

    /// <summary>Runs a call that takes a path and succeeds with 0 or more; repeats it if a signal interrupts it.</summary>
    public static bool Try(ReadOnlySpan<char> path, PathCall call)
    {
        using var text = new PathText(path, stackalloc byte[PathText.StackSize]);
        fixed (byte* bytes = text.Bytes)
        {
            int result;
            do
                result = call(bytes);
            while (result < 0 && LastError == Libc.Interrupted);
            return result >= 0;
        }
    }
}
