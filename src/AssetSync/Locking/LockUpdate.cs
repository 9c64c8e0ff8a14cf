namespace AssetSync;

/// <summary>What a plan changes in the lock file, besides recording what is written.</summary>
internal sealed class LockUpdate
{
    /// <summary>Gets the lock file as it was read, or null if there is none.</summary>
    public required LockFile? Current { get; init; }

    /// <summary>Gets the hashes of destinations in sync whose entries are missing or old.</summary>
    public required IReadOnlyDictionary<RelativePath, ContentHash> Refreshed { get; init; }

    /// <summary>Gets the entries of destinations without a mapping that stay: the file is not removed, or was not looked at.</summary>
    public required IReadOnlySet<LockEntry> Kept { get; init; }

    /// <summary>Gets whether the text may change: an entry is missing, old, left over or names another source; or something else wrote the file, perhaps in another layout.</summary>
    public required bool MayChange { get; init; }

    /// <summary>Gets how many bytes were hashed only to find that their entries are right.</summary>
    public required long BytesHashedInVain { get; init; }
}
