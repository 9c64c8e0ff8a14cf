namespace AssetSync;

/// <summary>The lock file: for every destination its source and the hash of what sync last wrote, sorted by destination. What it says of a pair is kept with that.</summary>
internal sealed class LockFile(string path, IReadOnlyList<LockEntry> unpaired, IReadOnlyDictionary<PairPlace, RelativePath> otherSources)
{
    public const int Version = 1;
    public const string Suffix = ".lock.json";
    public const string JournalSuffix = ".journal";

    /// <summary>Gets the entries of destinations that no pair names, sorted.</summary>
    public IReadOnlyList<LockEntry> Unpaired => unpaired;

    /// <summary>Returns the lock file's path for a mapping file: <c>asset-mappings.json</c> has <c>asset-mappings.lock.json</c> beside it.</summary>
    public static string PathFor(string mappingFile) =>
        (mappingFile.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? mappingFile[..^5] : mappingFile) + Suffix;

    /// <summary>Returns the entry of a pair's destination, or null.</summary>
    public LockEntry? Find(in PairPlace pair) => pair.Run.HashWritten(pair.Index) is { } hash
        ? new(pair.Destination, pair.Run.HadOtherSource(pair.Index) ? otherSources[pair] : pair.Source, hash)
        : null;

    public FileLocation LocationOf(in LockEntry entry) => new(path, entry.Line, 5);
}
