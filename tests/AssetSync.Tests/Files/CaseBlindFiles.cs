namespace AssetSync.Tests.Files;

/// <summary>Files as on a file system that ignores case: under every spelling of their names.</summary>
internal sealed class CaseBlindFiles(IFiles inner) : IFiles
{
    public static IFiles Guarded(string root)
    {
        var files = new CaseBlindFiles(new PortableFiles(root));
        return new GuardedFiles(files, new ListedNames(files));
    }

    public string? RealRoot => inner.RealRoot;

    public FileStatus GetStatus(string path) => inner.GetStatus(Real(path));

    public ReadableFile Open(string path) => inner.Open(Real(path));

    public IReadOnlyFolder Enter(string folder) => new PathFolder(this, folder);

    public void List(string folder, List<FolderEntry> entries) => inner.List(Real(folder), entries);

    public string ReadLink(string path) => inner.ReadLink(Real(path));

    public IDisposable LockRoot(CancellationToken cancellationToken) => inner.LockRoot(cancellationToken);

    public IWritableFolder OpenFolder(string folder, bool create) => inner.OpenFolder(Real(folder), create);

    public void Dispose() => inner.Dispose();

    private string Real(string path)
    {
        var real = "";
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var entries = new List<FolderEntry>();
            if (inner.GetStatus(real).Kind == FileKind.Folder)
                inner.List(real, entries);
            var found = entries.Find(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Name ?? name;
            real = real.Length == 0 ? found : real + "/" + found;
        }

        return real;
    }
}
