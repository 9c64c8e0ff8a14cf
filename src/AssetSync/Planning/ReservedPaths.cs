namespace AssetSync;

/// <summary>Knows the paths that are never a destination: git's own folder, the mapping file, the lock file and its journal.</summary>
internal sealed class ReservedPaths(string mappingFilePath, string lockFilePath)
{
    private readonly string _mappingFile = CanonicalForm.Normalize(mappingFilePath);
    private readonly string _lockFile = CanonicalForm.Normalize(lockFilePath);
    private readonly string _journal = CanonicalForm.Normalize(lockFilePath + LockFile.JournalSuffix);

    /// <summary>Gets the names of the files that are reserved, without their folders.</summary>
    public IReadOnlySet<string> Names { get; } = new[] { mappingFilePath, lockFilePath, lockFilePath + LockFile.JournalSuffix }
        .Select(path => CanonicalForm.Normalize(path[(path.LastIndexOf('/') + 1)..])).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns why a path must not be written, by its last segment, or null; the folders above it are checked before.</summary>
    public string? Refuse(ReadOnlySpan<char> path) =>
        GitNames.IsGit(path[(path.LastIndexOf('/') + 1)..]) ? "is in git's own folder"
        : Is(path, _mappingFile) ? "is the mapping file"
        : Is(path, _lockFile) ? "is the lock file"
        : Is(path, _journal) ? "is the lock file's journal"
        : null;

    /// <summary>Returns whether a file is the mapping file, the lock file or its journal.</summary>
    public bool IsOwnFile(string folder, string name) => Names.Contains(name) && RelativePath.Join(folder, name) is var path && (Is(path, _mappingFile) || IsWrittenBySync(path));

    /// <summary>Returns whether a path is the lock file or its journal: as a source it would change with every sync.</summary>
    public bool IsWrittenBySync(ReadOnlySpan<char> path) => Is(path, _lockFile) || Is(path, _journal);

    /// <summary>Returns whether a path, or a folder above it, must not be written.</summary>
    public bool Holds(ReadOnlySpan<char> path)
    {
        for (var rest = path.Length; rest > 0; rest = path[..rest].LastIndexOf('/'))
        {
            if (Refuse(path[..rest]) is not null)
                return true;
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> path, string reserved) =>
        path.Length == reserved.Length && path.Equals(reserved, StringComparison.OrdinalIgnoreCase);
}
