namespace AssetSync;

/// <summary>Makes the text of the lock file after a plan was applied.</summary>
internal static class NewLock
{
    /// <summary>Returns the text, or null if the file has it already, or there is no file and nothing to record.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="written">The hash of each destination that was written.</param>
    /// <param name="deleted">The orphans that were removed.</param>
    public static ReadOnlyMemory<byte>? MakeText(Plan plan, Dictionary<RelativePath, ContentHash> written, HashSet<RelativePath> deleted)
    {
        var lines = MakeLines(plan, written, deleted);
        var current = plan.Lock.Current;
        if (current is null && !lines.Any())
            return null;
        var text = LockFileWriter.Write(lines, plan.Pairs.LockSize);
        if (current is not null && current.Bytes.SequenceEqual(text.Span))
            return null;
        return text;
    }

    private static IEnumerable<LockLine> MakeLines(Plan plan, Dictionary<RelativePath, ContentHash> written, HashSet<RelativePath> deleted)
    {
        // What should have been removed and still exists keeps its entry.
        var removals = plan.Changes.Where(change => change.Change.Kind == ChangeKind.Delete).Select(change => change.Change.Destination).Where(path => !deleted.Contains(path)).ToHashSet();
        foreach (var (pair, entry) in LockFile.Match(plan.Pairs, plan.Lock.Current))
        {
            if (pair is null)
            {
                if (plan.Lock.Kept.Contains(entry!.Value) || removals.Contains(entry.Value.Destination))
                    yield return LockLine.FromEntry(entry.Value);
            }
            else if (HashOf(plan, written, pair.Value, entry) is { } hash)
            {
                yield return LockLine.FromPair(pair.Value, hash);
            }
            else if (entry is not null)
            {
                yield return LockLine.FromEntry(entry.Value);
            }
        }
    }

    // The hash of a destination that equals its source; null if it does not, or that is unknown.
    private static ContentHash? HashOf(Plan plan, Dictionary<RelativePath, ContentHash> written, in Pair pair, LockEntry? entry)
    {
        var destination = pair.Destination;
        if (!plan.IsInSync(destination))
            return written.TryGetValue(destination, out var hash) ? hash : null;
        return plan.Lock.Refreshed.TryGetValue(destination, out var refreshed) ? refreshed : entry?.Hash;
    }
}
