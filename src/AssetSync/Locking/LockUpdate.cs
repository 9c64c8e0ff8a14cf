namespace AssetSync;

/// <summary>What a plan does to the lock file, beside recording what is written.</summary>
internal sealed class LockUpdate
{
    /// <summary>Gets the lock file as it was read, or null if there is none.</summary>
    public required LockFile? Current { get; init; }

    /// <summary>Gets the hashes of destinations in sync whose entries are missing or are not what they hold.</summary>
    public required IReadOnlyDictionary<RelativePath, ContentHash> Refreshed { get; init; }

    /// <summary>Gets the entries of destinations that no mapping names and that stay: the file is not removed, or nobody looked at it.</summary>
    public required IReadOnlySet<LockEntry> Kept { get; init; }

    /// <summary>Gets whether the text may change: an entry is missing, is not what its copy holds, names another source, or is left over; or someone else wrote the file, perhaps in another form.</summary>
    public required bool MayChange { get; init; }

    /// <summary>Gets how many bytes were hashed to find that their entries do not lag.</summary>
    public required long BytesHashedInVain { get; init; }
}
