namespace AssetSync;

/// <summary>What the lock file is to say after a run: worked out entry by entry, as there can be many.</summary>
/// <param name="planned">The plan.</param>
/// <param name="written">The hash of each destination that was written.</param>
/// <param name="deleted">The orphans that were removed.</param>
/// <param name="hashed">The hashes of pairs in sync whose entries were missing or may lag.</param>
internal sealed class LockEntries(
    PlannedSync planned, IReadOnlyDictionary<RelativePath, ContentHash> written, HashSet<RelativePath> deleted, IReadOnlyDictionary<PairPlace, ContentHash> hashed)
{
    /// <summary>Gets whether there is no lock file, and nothing to record.</summary>
    public bool AreNothing => planned.LockFile is null && !All().Any();

    /// <summary>Returns the entries, sorted by destination; each is made when it is asked for.</summary>
    public IEnumerable<LockLine> All()
    {
        var unpaired = Unpaired();
        var next = 0;
        foreach (var pair in planned.AllPairs.Places())
        {
            if (HashOf(pair, out var isNew) is not { } hash)
                continue;
            for (; next < unpaired.Count && unpaired[next].Destination < pair.Destination; next++)
                yield return LockLine.Of(unpaired[next]);
            yield return isNew || pair.IsInSync || !pair.Run.HadOtherSource(pair.Index) ? LockLine.Of(pair, hash) : LockLine.Of(planned.LockFile!.Find(pair)!.Value);
        }

        for (; next < unpaired.Count; next++)
            yield return LockLine.Of(unpaired[next]);
    }

    private ContentHash? HashOf(in PairPlace pair, out bool isNew)
    {
        isNew = true;
        if (!pair.IsInSync && written.Count > 0 && written.TryGetValue(pair.Destination, out var hash))
            return hash;
        if (pair.IsInSync && hashed.TryGetValue(pair, out hash))
            return hash;
        isNew = false;
        return pair.Run.HashWritten(pair.Index);
    }

    // What was to be removed and still lies there keeps its entry.
    private List<LockEntry> Unpaired()
    {
        var removals = planned.Changes.Where(change => change.Change.Kind == ChangeKind.Delete).Select(change => change.Change.Destination).ToHashSet();
        return [.. (planned.LockFile?.Unpaired ?? []).Where(entry => planned.KeptEntries.Contains(entry) || (removals.Contains(entry.Destination) && !deleted.Contains(entry.Destination)))];
    }
}
