namespace AssetSync;

/// <summary>A file that sync wrote and no mapping names any more, or, with a problem, one that could not be read.</summary>
internal sealed record Orphan(LockEntry Entry, FileStatus Status, Drift Drift)
{
    public Problem? Problem { get; init; }

    /// <summary>Returns whether sync removes it.</summary>
    public bool IsRemoved(bool overwrite) => Problem is null && (Drift == Drift.Orphan || overwrite);

    /// <summary>Leaves out what the links of a source lead to.</summary>
    public static List<Orphan> ExceptSources(List<Orphan> orphans, IEnumerable<Suspect> suspects)
    {
        var linked = suspects.Select(suspect => suspect.LinkedSource).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return orphans.FindAll(orphan => !linked.Contains(orphan.Entry.Destination.Value));
    }

    /// <summary>Returns the paths of those that sync removes.</summary>
    public static HashSet<string> FindRemoved(List<Orphan> orphans, bool overwrite) =>
        orphans.Where(orphan => orphan.IsRemoved(overwrite)).Select(orphan => orphan.Entry.Destination.Value).ToHashSet(StringComparer.Ordinal);
}
