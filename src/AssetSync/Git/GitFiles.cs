using System.Text;

namespace AssetSync;

/// <summary>The files below a root as git holds them, in its index or in a commit.</summary>
/// <remarks>
/// A status has no size (-1) and no times: equal <see cref="FileStatus.ContentId"/> means equal content, and only opening a file reads its blob.
/// </remarks>
internal sealed class GitFiles : IReadOnlyFiles
{
    private readonly GitEntries _entries;
    private readonly GitBlobs _blobs;
    private readonly string _prefix;

    private GitFiles(GitRepository repository, GitEntries entries)
    {
        _entries = entries;
        _prefix = repository.Prefix;
        Repository = repository;
        _blobs = new(repository);
    }

    public GitRepository Repository { get; }

    /// <summary>Gets null: an absolute link leads out of every clone but this one.</summary>
    public string? RealRoot => null;

    /// <summary>Opens what a verdict is about.</summary>
    /// <exception cref="AssetSyncException">The root lies in no work tree, the revision is not known, or git failed.</exception>
    public static GitFiles Open(string root, Subject subject, GitSurroundings? around = null, CancellationToken cancellationToken = default)
    {
        var repository = GitRepository.Find(root, around)
            ?? throw GitErrors.BadInput($"{root} lies in no git work tree, so that git holds nothing to judge", "leave out --staged and --ref, or run git init");
        var entries = subject.Revision is { } revision
            ? GitTree.Read(repository, revision, cancellationToken)
            : StagedFiles.Read(repository, cancellationToken);
        return new(repository, entries);
    }

    public FileStatus GetStatus(string path)
    {
        if (path.Length == 0)
            return new(FileKind.Folder);
        var most = Encoding.UTF8.GetMaxByteCount(_prefix.Length + path.Length) + 1;
        var bytes = most <= PathText.StackSize ? stackalloc byte[most] : new byte[most];
        var length = Encoding.UTF8.GetBytes(_prefix, bytes);
        length += Encoding.UTF8.GetBytes(path, bytes[length..]);
        if (_entries.Find(bytes[..length]) is { } entry)
            return StatusOf(path, entry);
        bytes[length] = (byte)'/';
        return new(_entries.HasFolder(bytes[..(length + 1)]) ? FileKind.Folder : FileKind.Missing);
    }

    public ReadableFile Open(string path)
    {
        var status = GetStatus(path);
        return status.Kind == FileKind.File ? new GitFile(_blobs, _prefix + path, status) : throw new IOException($"cannot open {path}: git holds no regular file there");
    }

    public void List(string folder, List<FolderEntry> entries)
    {
        var prefix = Encoding.UTF8.GetBytes(folder.Length == 0 ? _prefix : _prefix + folder + "/");
        if (folder.Length > 0 && !_entries.HasFolder(prefix))
            throw new IOException($"cannot list {folder}: git holds no folder there");
        _entries.List(prefix, entries);
    }

    public string ReadLink(string path)
    {
        var status = GetStatus(path);
        if (status.Kind != FileKind.Link)
            throw new IOException($"cannot read the link {path}: git holds no link there");
        using var blob = _blobs.Read(_prefix + path, status);
        var buffer = new byte[blob.Length];
        _ = blob.Read(buffer, 0);
        return Encoding.UTF8.GetString(buffer);
    }

    /// <summary>Reads a file by its path from the top of the work tree, also above the root; null where git holds no regular file there.</summary>
    public byte[]? TryReadFromTop(string path)
    {
        if (_entries.Find(Encoding.UTF8.GetBytes(path)) is not { Kind: FileKind.File, Stage: 0 } entry)
            return null;
        using var blob = _blobs.Read(path, StatusOf(path, entry));
        var bytes = new byte[blob.Length];
        return bytes.AsSpan(0, blob.Read(bytes, 0)).ToArray();
    }

    private FileStatus StatusOf(string path, in GitEntry entry)
    {
        if (entry.Stage != 0)
            throw new IOException($"{path} is in conflict in the git index: resolve it, then git add it");
        var id = entry.Kind is FileKind.File or FileKind.Link ? _entries.IdOf(entry) : null;
        return new(entry.Kind, Size: -1, entry.Permissions, ContentId: id);
    }

    public void Dispose() => _blobs.Dispose();
}
