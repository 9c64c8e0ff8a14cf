namespace AssetSync;

/// <summary>The lock file: for every destination its source and the hash of what sync last wrote, sorted by destination.</summary>
internal sealed class LockFile
{
    public const int Version = 1;
    public const string Suffix = ".lock.json";
    public const string JournalSuffix = ".journal";

    private LockFile(string path, IReadOnlyList<LockEntry> entries) => (Path, Entries) = (path, entries);

    /// <summary>Gets the path of the lock file, relative to the root.</summary>
    public string Path { get; }

    public IReadOnlyList<LockEntry> Entries { get; }

    /// <summary>Returns the lock file's path for a mapping file: <c>asset-mappings.json</c> has <c>asset-mappings.lock.json</c> beside it.</summary>
    public static string PathFor(string mappingFile) =>
        (mappingFile.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? mappingFile[..^5] : mappingFile) + Suffix;

    public static LockFile Of(string path, IEnumerable<LockEntry> entries) =>
        new(path, [.. entries.OrderBy(entry => entry.Destination)]);

    /// <summary>Wraps entries that are sorted by destination already.</summary>
    public static LockFile OfSorted(string path, IReadOnlyList<LockEntry> entries) => new(path, entries);

    /// <summary>Finds the entry of a destination.</summary>
    public LockEntry? Find(RelativePath destination)
    {
        int low = 0, high = Entries.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (Entries[middle].Destination.CompareTo(destination))
            {
                case 0: return Entries[middle];
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return null;
    }

    public FileLocation LocationOf(in LockEntry entry) => new(Path, entry.Line, 5);
}
