using System.Collections.Concurrent;

namespace AssetSync;

/// <summary>The only access to the files below a root: it hides and protects git's own files, and knows only names that the folders list.</summary>
/// <remarks>Not following links is up to the inner files, which can keep a folder open.</remarks>
/// <param name="files">The inner files.</param>
/// <param name="names">The names that the folders list, if the file system ignores case; otherwise null.</param>
internal sealed class GuardedFiles(IFiles files, ListedNames? names) : IFiles
{
    private const string Reason = "it is git's own folder or in it";
    private readonly ConcurrentDictionary<string, bool> _isGit = new(StringComparer.Ordinal) { [""] = false };

    public string? RealRoot => files.RealRoot;

    public FileStatus GetStatus(string path)
    {
        if (IsForbidden(path))
            return new(FileKind.Git);
        if (names?.Holds(path) == false)
            return new(FileKind.Missing);
        var status = files.GetStatus(path);
        return status.Kind == FileKind.Folder && IsGit(path) ? new(FileKind.Git) : status;
    }

    public ReadableFile Open(string path) => files.Open(Allowed(path, "cannot open"));

    public string ReadLink(string path) => files.ReadLink(Allowed(path, "cannot read the link"));

    public IReadOnlyFolder Enter(string folder)
    {
        RequireNotGit(folder, "cannot enter");
        return new GuardedFolder(files.Enter(folder), folder, names);
    }

    public IReadOnlyFolder? TryEnter(string folder)
    {
        if (IsForbidden(folder) || names?.Holds(folder) == false || files.TryEnter(folder) is not { } entered)
            return null;
        if (!_isGit.TryGetValue(folder, out var isGit))
            _isGit[folder] = isGit = IsGit(name => entered.GetStatus(FileName.From(name)).Kind);
        if (!isGit)
            return new GuardedFolder(entered, folder, names);
        entered.Dispose();
        return null;
    }

    public void List(string folder, List<FolderEntry> entries)
    {
        if (IsForbidden(folder))
            return;
        var start = entries.Count;
        files.List(folder, entries);
        if (!_isGit.TryGetValue(folder, out var isGit))
            _isGit[folder] = isGit = IsGit(name => entries.Skip(start).FirstOrDefault(entry => entry.Name == name).Kind);
        if (isGit)
            entries.RemoveRange(start, entries.Count - start);
        else
            entries.RemoveAll(entry => GitNames.IsGit(entry.Name));
    }

    public IDisposable LockRoot(CancellationToken cancellationToken) => files.LockRoot(cancellationToken);

    public IWritableFolder OpenFolder(string folder, bool create)
    {
        RequireNotGit(folder, "cannot open the folder");
        if (names is null)
            return new GuardedWritableFolder(files.OpenFolder(folder, create), folder, null);
        if (!names.Holds(folder) && files.GetStatus(folder).Kind != FileKind.Missing && !names.HoldsNow(folder))
            throw new IOException($"cannot open the folder {folder}: there is one whose name differs only in case");
        return new GuardedWritableFolder(files.OpenFolder(folder, create), folder, names);
    }

    public void Dispose() => files.Dispose();

    private string Allowed(string path, string verb)
    {
        if (IsForbidden(path))
            throw Forbidden(path, verb);
        return names?.Holds(path) != false ? path : throw new FileNotFoundException($"{verb} {path}: it does not exist");
    }

    private void RequireNotGit(string folder, string verb)
    {
        if (IsForbidden(folder) || IsGit(folder))
            throw Forbidden(folder, verb);
    }

    internal static IOException Forbidden(string path, string verb) => new($"{verb} {path}: {Reason}");

    // By its name, or by a folder above it.
    private bool IsForbidden(string path) => GitNames.HasGit(path) || IsGit(path[..Math.Max(0, path.LastIndexOf('/'))]);

    // What git uses as a repository's folder, whatever its name: that of --separate-git-dir, of a linked work tree, a bare one.
    private bool IsGit(string folder)
    {
        if (_isGit.TryGetValue(folder, out var known))
            return known;
        var isGit = IsGit(folder[..Math.Max(0, folder.LastIndexOf('/'))]) || IsGit(name => files.GetStatus(folder + "/" + name).Kind);
        return _isGit.GetOrAdd(folder, isGit);
    }

    private static bool IsGit(Func<string, FileKind> kindOf) =>
        kindOf("HEAD") is FileKind.File or FileKind.Link
        && (kindOf("commondir") == FileKind.File || (kindOf("objects") is FileKind.Folder or FileKind.Link && kindOf("refs") is FileKind.Folder or FileKind.Link));
}
