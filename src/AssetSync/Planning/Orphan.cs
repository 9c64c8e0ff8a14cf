namespace AssetSync;

/// <summary>A file that sync wrote and no mapping names any more; with a problem if it could not be read.</summary>
internal sealed record Orphan(LockEntry Entry, FileStatus Status, Drift Drift)
{
    public Problem? Problem { get; init; }

    /// <summary>Returns whether sync removes it.</summary>
    public bool IsRemoved(bool overwrite) => Problem is null && (Drift == Drift.Orphan || overwrite);
}
