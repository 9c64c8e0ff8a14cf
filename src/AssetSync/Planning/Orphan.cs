namespace AssetSync;

/// <summary>A file that sync wrote and no mapping names any more, or, with a problem, one that could not be read.</summary>
internal sealed record Orphan(LockEntry Entry, FileStatus Status, Drift Drift)
{
    public Problem? Problem { get; init; }

    /// <summary>Returns whether sync removes it.</summary>
    public bool IsRemoved(bool overwrite) => Problem is null && (Drift == Drift.Orphan || overwrite);
}
