using System.Runtime.InteropServices;
using System.Text;

namespace AssetSync;

/// <summary>The files below a root on 64-bit Linux, through libc: fewer calls per file than .NET, and none that follows a link.</summary>
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
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64 && LinuxCalls.TellsStatus;

    public string? RealRoot => field ??= RealPath.Resolve(_path);

    public FileStatus GetStatus(string path)
    {
        using var way = new LinuxWay(_root, path);
        return way.IsOpen ? LinuxCalls.GetStatus(way.Folder, way.Name, path)
            : LinuxWay.IsBroken ? new(FileKind.Missing)
            : throw LinuxCalls.Failure(path, LinuxCalls.StatusVerb);
    }

    public ReadableFile Open(string path)
    {
        using var way = new LinuxWay(_root, path);
        return way.IsOpen && LinuxCalls.TryOpen(way.Folder, way.Name, ForReading) is >= 0 and var file
            ? new LinuxFile(file, "", path)
            : throw LinuxCalls.Failure(path, "cannot open");
    }

    public IReadOnlyFolder Enter(string folder) => TryEnter(folder) ?? throw LinuxCalls.Failure(folder, "cannot open");

    public IReadOnlyFolder? TryEnter(string folder) =>
        LinuxWay.TryOpenFolder(_root, folder, Libc.PathOnly, create: false) is >= 0 and var open ? new LinuxReadOnlyFolder(open, folder) : null;

    public string ReadLink(string path)
    {
        using var way = new LinuxWay(_root, path);
        return way.IsOpen ? LinuxCalls.ReadLink(way.Folder, way.Name, path) : throw LinuxCalls.Failure(path, "cannot read the link");
    }

    public void List(string folder, List<FolderEntry> entries)
    {
        using var open = new LinuxFile(OpenFolder(folder, create: false, "cannot list"), "", folder);
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
                    kind = GetStatus(RelativePath.Join(folder, name)).Kind; // A file system that does not tell.
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

            // Waiting for a lock in the kernel could not be cancelled by Ctrl-C.
            if (failure is null && !cancellationToken.WaitHandle.WaitOne(LockRetry))
                continue;
            holder.Dispose();
            throw failure ?? (Exception)new OperationCanceledException(cancellationToken);
        }

        return holder;
    }

    public IWritableFolder OpenFolder(string folder, bool create) => new LinuxFolder(OpenFolder(folder, create, "cannot open the folder"), folder);

    private int OpenFolder(string folder, bool create, string verb) =>
        LinuxWay.TryOpenFolder(_root, folder, Libc.ReadOnly, create) is >= 0 and var open ? open : throw LinuxCalls.Failure(folder, verb);

    public void Dispose() => _ = Libc.Close(_root);
}
