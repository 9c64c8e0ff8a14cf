using System.Security.Cryptography;
using System.Text;

namespace AssetSync;

/// <summary>The files below a root through .NET alone: Windows, macOS, and whatever else .NET runs on.</summary>
internal sealed class PortableFiles(string root) : IFiles
{
    public string? RealRoot => field ??= RealPath.Of(root);

    public FileStatus GetStatus(string path) => PortableStatus.Of(FullPath(path));

    public ReadableFile Open(string path) => OpenFile(FullPath(path), path);

    public static ReadableFile OpenFile(string full, string path)
    {
        var kind = PortableStatus.Of(full).Kind;
        if (kind != FileKind.File)
            throw kind == FileKind.Missing ? new FileNotFoundException($"cannot open {path}: it does not exist") : new IOException($"cannot open {path}: it is no regular file");
        return new PortableFile(full, File.OpenHandle(full, share: FileShare.ReadWrite | FileShare.Delete));
    }

    public void List(string folder, List<FolderEntry> entries)
    {
        foreach (var full in Directory.EnumerateFileSystemEntries(FullPath(folder), "*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }))
            entries.Add(new(Path.GetFileName(full), PortableStatus.Of(full).Kind));
    }

    public string ReadLink(string path) =>
        new FileInfo(FullPath(path)).LinkTarget?.Replace('\\', '/') ?? throw new IOException($"cannot read the link {path}");

    public IDisposable LockRoot(CancellationToken cancellationToken)
    {
        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(RealRoot ?? root)), 0, 16);
        return new PortableLock($"Global\\AssetSync-{name}", cancellationToken);
    }

    public IWritableFolder OpenFolder(string folder, bool create)
    {
        RequireFolder(folder, create);
        return new PortableFolder(this, folder, FullPath(folder));
    }

    /// <summary>Throws unless the way to a folder is made of folders alone.</summary>
    public void RequireFolder(string folder, bool create = false)
    {
        var path = "";
        foreach (var segment in folder.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            path = path.Length == 0 ? segment : path + "/" + segment;
            var kind = GetStatus(path).Kind;
            if (kind == FileKind.Missing && create)
                Directory.CreateDirectory(FullPath(path));
            else if (kind != FileKind.Folder)
                throw new IOException($"cannot open the folder {folder}: {path} is no folder");
        }
    }

    public void Dispose()
    {
        // Nothing is held open.
    }

    private string FullPath(string path) => path.Length == 0 ? root : Path.Combine(root, path);
}
