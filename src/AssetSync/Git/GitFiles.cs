using System.Text;

namespace AssetSync;

/// <summary>The files below a root in git's index or in a commit.</summary>
/// <remarks>
/// A status has no size (-1) and no times: equal <see cref="FileStatus.ContentId"/> means equal content, and only opening a file reads its blob.
/// </remarks>
internal sealed class GitFiles : IReadOnlyFiles
{
    private const int LongestLink = 4096;
    private readonly GitEntries _entries;
    private readonly GitBlobs _blobs;
    private readonly string _prefix;

    private readonly GitSubmodules _submodules;

    private GitFiles(GitRepository repository, GitEntries entries, GitSurroundings? around)
    {
        _submodules = new(repository, entries, around);
        _entries = entries;
        _prefix = repository.Prefix;
        Repository = repository;
        _blobs = new(repository);
    }

    public GitRepository Repository { get; }

    /// <summary>Gets null, since an absolute link leads out of every other clone.</summary>
    public string? RealRoot => null;

    /// <summary>Opens what a verdict is about.</summary>
    /// <exception cref="AssetSyncException">The root is not in a work tree, the revision does not exist, or git failed.</exception>
    public static GitFiles Open(string root, Subject subject, GitSurroundings? around = null, CancellationToken cancellationToken = default)
    {
        var repository = GitRepository.Find(root, around)
            ?? throw GitErrors.BadInput($"{root} is not in a git repository; --staged and --ref need one", "leave them out, or run git init");
        var entries = subject.Revision is { } revision
            ? ReadTree(repository, revision, cancellationToken)
            : GitIndex.Read(repository, withIntents: false, cancellationToken) ?? throw GitErrors.Failed("only git can read this index, and it is not on the PATH");
        return new(repository, entries, around);
    }

    /// <summary>Returns the files of an index that has been read already.</summary>
    public static GitFiles FromIndex(GitRepository repository, GitEntries index) => new(repository, index, null);

    /// <summary>Opens a commit of a repository.</summary>
    /// <exception cref="AssetSyncException">It does not exist, or git failed.</exception>
    public static GitFiles OpenCommit(GitRepository repository, string commit, GitSurroundings? around) => new(repository, ReadTree(repository, commit, CancellationToken.None), around);

    /// <summary>Returns whether a submodule, which is a repository of its own, is at a path.</summary>
    public bool IsSubmodule(string path) => _submodules.IsAt(path);

    private static GitEntries ReadTree(GitRepository repository, string revision, CancellationToken cancellationToken)
    {
        var notKnown = GitErrors.BadInput($"git does not know the revision '{revision}'", "a shallow clone may lack it: git fetch --unshallow");
        // No revision begins with '-', which git would read as an option.
        if (revision.Length == 0 || revision[0] == '-' || revision.Contains('\0', StringComparison.Ordinal))
            throw notKnown;
        var tree = revision + "^{tree}";
        var output = repository.TryRun(["ls-tree", "-r", "-z", "--full-tree", tree], cancellationToken: cancellationToken);
        if (output.Succeeded)
            return GitListing.ReadTree(output.Bytes);
        var known = repository.TryRun(["rev-parse", "--quiet", "--verify", tree], cancellationToken: cancellationToken);
        throw known.ExitCode == 1 ? notKnown : GitErrors.Failed("ls-tree", output);
    }

    public FileStatus GetStatus(string path)
    {
        if (path.Length == 0 || _submodules.IsAt(path))
            return new(FileKind.Folder);
        if (_submodules.Find(path) is var (module, inside))
            return module.GetStatus(inside);
        var most = Encoding.UTF8.GetMaxByteCount(_prefix.Length + path.Length) + 1;
        var bytes = most <= PathText.StackSize ? stackalloc byte[most] : new byte[most];
        var length = Encoding.UTF8.GetBytes(_prefix, bytes);
        length += Encoding.UTF8.GetBytes(path, bytes[length..]);
        if (_entries.Find(bytes[..length]) is { } entry)
            return StatusOf(path, entry);
        bytes[length] = (byte)'/';
        return new(_entries.HasFolder(bytes[..(length + 1)]) ? FileKind.Folder : FileKind.Missing);
    }

    public ReadableFile Open(string path) =>
        _submodules.Find(path) is var (module, inside) ? module.Open(inside)
        : GetStatus(path) is { Kind: FileKind.File } status ? new GitFile(_blobs, status) : throw new IOException($"cannot open {path}: git holds no regular file there");

    public void List(string folder, List<FolderEntry> entries)
    {
        if (_submodules.Find(folder + "/") is var (module, inside))
        {
            module.List(inside.TrimEnd('/'), entries);
            return;
        }

        var prefix = Encoding.UTF8.GetBytes(folder.Length == 0 ? _prefix : _prefix + folder + "/");
        if (folder.Length > 0 && !_entries.HasFolder(prefix))
            throw new IOException($"cannot list {folder}: git holds no folder there");
        _entries.List(prefix, entries);
    }

    public string ReadLink(string path)
    {
        if (_submodules.Find(path) is var (module, inside))
            return module.ReadLink(inside);
        var status = GetStatus(path);
        if (status.Kind != FileKind.Link)
            throw new IOException($"cannot read the link {path}: git holds no link there");
        return Encoding.UTF8.GetString(ReadBlob(path, status, LongestLink));
    }

    /// <summary>Reads a file by its path from the top of the work tree, even above the root; null if git has no regular file there.</summary>
    /// <exception cref="IOException">It is longer than allowed, or git does not have it.</exception>
    public byte[]? ReadFromTop(string path, int largest) =>
        _entries.Find(Encoding.UTF8.GetBytes(path)) is { Kind: FileKind.File, Stage: 0 } entry ? ReadBlob(path, StatusOf(path, entry), largest) : null;

    private byte[] ReadBlob(string path, in FileStatus status, int largest)
    {
        using var blob = new GitFile(_blobs, status);
        if (blob.Length > largest)
            throw new IOException($"{path} is longer than {largest} bytes");
        var bytes = new byte[blob.Length];
        blob.Read(bytes, 0);
        return bytes;
    }

    private FileStatus StatusOf(string path, in GitEntry entry)
    {
        if (entry.Stage != 0)
            throw new IOException($"{path} is in conflict in the git index: resolve it, then git add it");
        var id = entry.Kind is FileKind.File or FileKind.Link ? _entries.GetId(entry) : null;
        return new(entry.Kind, Size: -1, entry.Permissions, ContentId: id);
    }

    public void Dispose()
    {
        _submodules.Dispose();
        _blobs.Dispose();
    }
}
