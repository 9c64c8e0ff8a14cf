namespace AssetSync;

/// <summary>The entries of the lock file matched with the pairs of the mapping file.</summary>
/// <param name="LockFile">The lock file, or null if there is none.</param>
/// <param name="Unpaired">The entries without a pair.</param>
/// <param name="Unrecorded">The pairs without an entry.</param>
/// <param name="Renamed">The pairs whose entry has another source.</param>
internal sealed record LockMatch(LockFile? LockFile, IReadOnlyList<LockEntry> Unpaired, IReadOnlyList<Pair> Unrecorded, IReadOnlyList<Pair> Renamed)
{
    public static LockMatch Find(PairList pairs, LockFile? lockFile)
    {
        var (unpaired, unrecorded, renamed) = (new List<LockEntry>(), new List<Pair>(), new List<Pair>());
        foreach (var (pair, entry) in LockFile.Match(pairs, lockFile))
        {
            if (pair is not { } known)
                unpaired.Add(entry!.Value);
            else if (entry is null)
                unrecorded.Add(known);
            else if (!lockFile!.HasSourceOf(entry.Value.Index, known))
                renamed.Add(known);
        }

        return new(lockFile, unpaired, unrecorded, renamed);
    }
}
