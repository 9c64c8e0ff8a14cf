using System.Runtime.InteropServices;
using System.Text;

namespace AssetSync;

/// <summary>The files below a root on 64-bit Linux, through libc: fewer calls a file than .NET makes, and none that follows a link.</summary>
internal sealed unsafe class LinuxFiles : IFiles
{
    private const int LockRetry = 20; // milliseconds

    // What getdents64 fills: struct linux_dirent64 of the kernel, one after another.
    private const int EntriesSize = 32 * 1024;
    private const int EntryLengthOffset = 16;
    private const int EntryTypeOffset = 18;
    private const int EntryNameOffset = 19;

    public static readonly int ForReading = Libc.ReadOnly | Libc.NoFollow | Libc.NonBlocking;
    private readonly int _root;
    private readonly string _path;

    public LinuxFiles(string root)
    {
        _path = root;
        _root = LinuxCalls.Open(Libc.WorkingFolder, root, Libc.ReadOnly | Libc.Directory);
    }

    public static bool IsSupported =>
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    public string? RealRoot => field ??= RealPath.Of(_path);

    public FileStatus GetStatus(string path) => LinuxCalls.GetStatus(_root, path);

    public ReadableFile Open(string path) =>
        new LinuxFile(LinuxCalls.Open(_root, path, ForReading), "", path);

    public IReadOnlyFolder Enter(string folder) =>
        new LinuxReadOnlyFolder(LinuxCalls.Open(_root, folder.Length == 0 ? "." : folder, Libc.PathOnly | Libc.Directory | Libc.NoFollow), folder);

    public IReadOnlyFolder? TryEnter(string folder) =>
        folder.Length == 0 ? Enter(folder)
        : LinuxCalls.TryOpenFolderBelow(_root, folder, Libc.PathOnly) is >= 0 and var open ? new LinuxReadOnlyFolder(open, folder)
        : null;

    public string ReadLink(string path) => LinuxCalls.ReadLink(_root, path);

    public void List(string folder, List<FolderEntry> entries)
    {
        using var open = new LinuxFile(LinuxCalls.Open(_root, folder.Length == 0 ? "." : folder, Libc.ReadOnly | Libc.Directory | Libc.NoFollow), "", folder);
        var buffer = stackalloc byte[EntriesSize];
        while (open.ReadEntries(buffer, EntriesSize) is > 0 and var count)
        {
            for (var entry = buffer; entry < buffer + count; entry += *(ushort*)(entry + EntryLengthOffset))
            {
                var bytes = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + EntryNameOffset);
                if (bytes is [(byte)'.'] or [(byte)'.', (byte)'.'])
                    continue;
                var name = Encoding.UTF8.GetString(bytes);
                var kind = entry[EntryTypeOffset] switch { 8 => FileKind.File, 4 => FileKind.Folder, 10 => FileKind.Link, 0 => FileKind.Missing, _ => FileKind.Other };
                if (kind == FileKind.Missing)
                    kind = LinuxCalls.GetStatus(_root, LinuxCalls.Join(folder, name)).Kind; // A file system that does not tell.
                entries.Add(new(name, kind));
            }
        }
    }

    public IDisposable LockRoot(CancellationToken cancellationToken)
    {
        var file = LinuxCalls.Open(_root, ".", Libc.ReadOnly | Libc.Directory);
        var holder = new LinuxFile(file, "", "");
        while (Libc.LockFile(file, Libc.LockExclusiveOrFail) < 0)
        {
            var failure = LinuxCalls.LastError is Libc.Interrupted or Libc.WouldBlock ? null : LinuxCalls.Failure("", "cannot lock");

            // A lock that is waited for in the kernel could not be given up on Ctrl-C.
            if (failure is null && !cancellationToken.WaitHandle.WaitOne(LockRetry))
                continue;
            holder.Dispose();
            throw failure ?? (Exception)new OperationCanceledException(cancellationToken);
        }

        return holder;
    }

    public IWritableFolder OpenFolder(string folder, bool create)
    {
        // One call for nearly all; where it fails, folder after folder says which one is missing or a link, or makes it.
        if (folder.Length > 0 && LinuxCalls.TryOpenFolderBelow(_root, folder) is >= 0 and var open)
            return new LinuxFolder(open, folder);
        var current = LinuxCalls.Open(_root, ".", Libc.ReadOnly | Libc.Directory);
        if (folder.Length == 0)
            return new LinuxFolder(current, folder);
        foreach (var segment in folder.Split('/'))
        {
            var parent = current;
            current = LinuxCalls.TryOpen(parent, segment, Libc.ReadOnly | Libc.Directory | Libc.NoFollow);
            if (current < 0 && create && LinuxCalls.LastError == Libc.NoEntry)
            {
                var made = LinuxCalls.Try(segment, bytes => Libc.MakeFolderAt(parent, bytes, 0x1FF)) || LinuxCalls.LastError == Libc.Exists;
                if (made)
                    current = LinuxCalls.TryOpen(parent, segment, Libc.ReadOnly | Libc.Directory | Libc.NoFollow);
            }

            var failure = current < 0 ? LinuxCalls.Failure(folder, "cannot open the folder") : null;
            _ = Libc.Close(parent);
            if (failure is not null)
                throw failure;
        }

        return new LinuxFolder(current, folder);
    }

    public void Dispose() => _ = Libc.Close(_root);
}
