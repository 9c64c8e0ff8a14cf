namespace AssetSync;

/// <summary>The files as they will be once some changes are made, for a plan of what comes next.</summary>
internal sealed class FilesAfter : IReadOnlyFiles
{
    private readonly IReadOnlyFiles _files;
    private readonly Dictionary<string, (PlannedChange Change, FileStatus Status)> _written;

    /// <param name="files">The files as they are.</param>
    /// <param name="changes">What is created or updated.</param>
    public FilesAfter(IReadOnlyFiles files, IEnumerable<PlannedChange> changes)
    {
        _files = files;
        _written = changes.ToDictionary(change => change.Change.Destination.Value, change => (change, StatusAfter(change)), StringComparer.Ordinal);
    }

    public string? RealRoot => _files.RealRoot;

    public FileStatus GetStatus(string path) =>
        _written.TryGetValue(path, out var file) ? file.Status
        : _files.GetStatus(path) is { Kind: not FileKind.Missing } status ? status
        : new(_written.Keys.Any(written => IsBelow(written, path)) ? FileKind.Folder : FileKind.Missing);

    public ReadableFile Open(string path) =>
        _written.TryGetValue(path, out var file) ? new WrittenFile(file.Change.OpenContent(_files), file.Status) : _files.Open(path);

    public void List(string folder, List<FolderEntry> entries)
    {
        var start = entries.Count;
        if (_files.GetStatus(folder).Kind != FileKind.Missing)
            _files.List(folder, entries);
        var known = entries.Skip(start).Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        var below = folder.Length == 0 ? "" : folder + "/";
        foreach (var path in _written.Keys.Where(path => folder.Length == 0 || IsBelow(path, folder)))
        {
            var name = path[below.Length..].Split('/')[0];
            if (known.Add(name))
                entries.Add(new(name, below.Length + name.Length == path.Length ? FileKind.File : FileKind.Folder));
        }
    }

    public string ReadLink(string path) => _files.ReadLink(path);

    // It is another file than the one it is made of, with the same mode and time.
    private FileStatus StatusAfter(PlannedChange change) =>
        _files.GetStatus(change.RealSource!) with { Size = change.Change.Bytes, Id = default, Links = 1 };

    private static bool IsBelow(string path, string folder) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);

    public void Dispose()
    {
        // Whoever opened the files closes them.
    }

    private sealed class WrittenFile(ReadableFile content, FileStatus status) : ReadableFile
    {
        public override int Read(Span<byte> buffer, long offset) => content.Read(buffer, offset);

        public override FileStatus GetStatus() => status;

        public override void Dispose() => content.Dispose();
    }
}
