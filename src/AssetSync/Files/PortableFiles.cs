using System.Globalization;
using System.Text;

namespace AssetSync;

/// <summary>The files below a root through .NET: Windows, macOS, and whatever else .NET runs on.</summary>
internal sealed class PortableFiles(string root) : IFiles
{
    public string? RealRoot => field ??= RealPath.Resolve(root);

    public FileStatus GetStatus(string path) => IsWayPlain(RelativePath.Split(path).Folder) ? PortableStatus.Get(FullPath(path)) : new(FileKind.Missing);

    public ReadableFile Open(string path)
    {
        RequireFolder(RelativePath.Split(path).Folder);
        return OpenFile(FullPath(path), path);
    }

    public static ReadableFile OpenFile(string full, string path)
    {
        var kind = PortableStatus.Get(full).Kind;
        if (kind != FileKind.File)
            throw kind == FileKind.Missing ? new FileNotFoundException($"cannot open {path}: it does not exist") : new IOException($"cannot open {path}: it is not a regular file");
        return Busy.Retry(path, "cannot open", () => new PortableFile(full, File.OpenHandle(full, share: FileShare.ReadWrite | FileShare.Delete)));
    }

    public IReadOnlyFolder Enter(string folder)
    {
        RequireFolder(folder);
        return new PortableReadOnlyFolder(FullPath(folder), folder);
    }

    public void List(string folder, List<FolderEntry> entries)
    {
        RequireFolder(folder);
        foreach (var full in Directory.EnumerateFileSystemEntries(FullPath(folder), "*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }))
            entries.Add(new(Path.GetFileName(full), PortableStatus.Get(full).Kind));
    }

    public string ReadLink(string path)
    {
        RequireFolder(RelativePath.Split(path).Folder);
        return new FileInfo(FullPath(path)).LinkTarget?.Replace('\\', '/') ?? throw new IOException($"cannot read the link {path}");
    }

    // The folder's id is the same, however its path is written.
    public IDisposable LockRoot(CancellationToken cancellationToken)
    {
        var id = PortableStatus.Get(root).Id;
        var text = id == default ? RealRoot ?? root : string.Create(CultureInfo.InvariantCulture, $"{id.Device}:{id.Inode}");
        using var hasher = new ContentHasher();
        hasher.Append(Encoding.UTF8.GetBytes(text));
        return new PortableLock($"Global\\AssetSync-{hasher.Finish().ToString()[..32]}", cancellationToken);
    }

    public IWritableFolder OpenFolder(string folder, bool create)
    {
        RequireFolder(folder, create);
        return new PortableFolder(this, folder, FullPath(folder));
    }

    /// <summary>Throws unless a folder and everything above it are folders, not links.</summary>
    public void RequireFolder(string folder, bool create = false)
    {
        foreach (var path in FoldersTo(folder))
        {
            var kind = PortableStatus.Get(FullPath(path)).Kind;
            if (kind == FileKind.Missing && create)
                Directory.CreateDirectory(FullPath(path));
            else if (kind == FileKind.Missing)
                throw new FileNotFoundException($"cannot open the folder {folder}: {path} does not exist");
            else if (kind != FileKind.Folder)
                throw new IOException($"cannot open the folder {folder}: {path} is not a folder");
        }
    }

    private bool IsWayPlain(string folder) => FoldersTo(folder).All(path => PortableStatus.Get(FullPath(path)).Kind == FileKind.Folder);

    // A folder and those above it, from the top.
    private static IEnumerable<string> FoldersTo(string folder)
    {
        for (var end = folder.Length == 0 ? -1 : folder.IndexOf('/'); ; end = folder.IndexOf('/', end + 1))
        {
            if (end >= 0)
                yield return folder[..end];
            else if (folder.Length > 0)
                yield return folder;
            if (end < 0)
                yield break;
        }
    }

    public void Dispose()
    {
        // Nothing is held open.
    }

    private string FullPath(string path) => path.Length == 0 ? root : Path.Combine(root, path);
}
