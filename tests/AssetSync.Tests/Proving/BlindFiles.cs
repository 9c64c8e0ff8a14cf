namespace AssetSync.Tests.Proving;

/// <summary>Files that show a copy as its source, so that a verify that goes by them sees no difference.</summary>
internal sealed class BlindFiles(IFiles inner, string copy, string source) : IFiles
{
    public string? RealRoot => inner.RealRoot;

    public FileStatus GetStatus(string path) =>
        inner.GetStatus(path) is { Kind: FileKind.File } && path == copy ? inner.GetStatus(source) : inner.GetStatus(path);

    public ReadableFile Open(string path) => inner.Open(path == copy ? source : path);

    public void List(string folder, List<FolderEntry> entries) => inner.List(folder, entries);

    public string ReadLink(string path) => inner.ReadLink(path);

    public IDisposable LockRoot(CancellationToken cancellationToken) => inner.LockRoot(cancellationToken);

    public IWritableFolder OpenFolder(string folder, bool create) => inner.OpenFolder(folder, create);

    public void Dispose() => inner.Dispose();
}
