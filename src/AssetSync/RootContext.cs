namespace AssetSync;

/// <summary>Where the mapping file and lock file of a root are, and how messages name the commands.</summary>
internal sealed record RootContext
{
    /// <summary>Gets the root's absolute path.</summary>
    public required string Root { get; init; }

    /// <summary>Gets the mapping file: relative to the root, or absolute if it is outside.</summary>
    public required string MappingFile { get; init; }

    public required CommandNames Commands { get; init; }

    /// <summary>Gets how long a source must have been left alone before it is copied.</summary>
    public TimeSpan SettlingTime { get; init; } = FileReplacer.SettlingTime;

    /// <summary>Gets the lock file, relative to the root; next to the mapping file if that is below the root.</summary>
    public string LockFile => AssetSync.LockFile.PathFor(IsMappingFileInside ? MappingFile : Path.GetFileName(MappingFile));

    public string Journal => LockFile + AssetSync.LockFile.JournalSuffix;

    private bool IsMappingFileInside => !Path.IsPathRooted(MappingFile);

    /// <exception cref="AssetSyncException">The mapping file is missing, unreadable or not valid.</exception>
    public MappingFile ReadMappings(IReadOnlyFiles files) => AssetSync.MappingFile.Parse(ReadMappingBytes(files), MappingFile);

    /// <summary>Reads the valid entries, and collects what is wrong with the others.</summary>
    /// <exception cref="AssetSyncException">The mapping file is missing, unreadable or not JSON.</exception>
    public MappingFile ReadMappings(IReadOnlyFiles files, ProblemCollector problems)
    {
        var mappings = AssetSync.MappingFile.Parse(ReadMappingBytes(files), MappingFile, problems);
        // Another mapping file with the same name except for the extension, or one outside the root, would have the same lock file and remove its copies.
        var owner = LockFile[..^AssetSync.LockFile.Suffix.Length] + ".json";
        if (owner != MappingFile && files.GetStatus(owner) is { Kind: FileKind.File } other && !IsMappingFile(other))
            problems.Add(DiagnosticCodes.Reserved, $"{MappingFile} would share the lock file {LockFile} with the mapping file {owner}", new(MappingFile, 1, 1), "rename one of them");
        return mappings;
    }

    private bool IsMappingFile(in FileStatus other)
    {
        using var files = FilesBelow.Open(Path.GetDirectoryName(Path.GetFullPath(MappingFile, Root))!);
        return files.GetStatus(Path.GetFileName(MappingFile)).IsSameFileAs(other);
    }

    public byte[] ReadMappingBytes(IReadOnlyFiles files)
    {
        if (!IsMappingFileInside)
        {
            var folder = Path.GetDirectoryName(MappingFile)!;
            if (!Directory.Exists(folder))
                throw NotFound();
            using var outside = FilesBelow.Open(folder);
            return Read(outside, Path.GetFileName(MappingFile)) ?? throw NotFound();
        }

        return Read(files, MappingFile) ?? throw NotFound();
    }

    /// <summary>Reads the lock file; null if there is none.</summary>
    /// <param name="files">The files.</param>
    /// <param name="pairs">The pairs that the mapping file names.</param>
    /// <exception cref="AssetSyncException">It is not a valid lock file.</exception>
    public LockFile? ReadLock(IReadOnlyFiles files, PairList pairs) =>
        IoFailure.Report(DiagnosticCodes.ReadFailed, "cannot read the lock file: ", () => WholeFile.Read(files, LockFile, AssetSync.LockFile.LargestLength), new(LockFile, 1, 1), DiagnosticCodes.LockFileInvalid) is { } bytes
            ? LockFileReader.Read(bytes, LockFile, MappingFile, pairs)
            : null;

    /// <summary>Reads the mapping file under a name in the files given.</summary>
    public byte[] ReadMappingBytes(IReadOnlyFiles files, string name) => Read(files, name) ?? throw NotFound();

    private byte[]? Read(IReadOnlyFiles files, string path) =>
        IoFailure.Report(DiagnosticCodes.ReadFailed, "cannot read the mapping file: ", () => WholeFile.Read(files, path), new(MappingFile, 1, 1), DiagnosticCodes.MappingFileNotFound);

    private AssetSyncException NotFound() => new(
    [
        new(DiagnosticCodes.MappingFileNotFound, $"there is no mapping file {MappingFile} in {Root}")
        {
            Location = new(MappingFile, 1, 1),
            Fix = $"{Commands.Program} init writes one; {Commands.Place}",
        },
    ]);
}
