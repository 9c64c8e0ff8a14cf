namespace AssetSync;

/// <summary>Works out the lock file after a run and writes it when it differs.</summary>
internal sealed class LockUpdate(IFiles files, PlanContext context, PlannedSync planned)
{
    /// <summary>Says whether an entry is missing, may lag, names another source or is left over: whether there is anything to work out when no file is written.</summary>
    public bool MayChange()
    {
        var entries = planned.LockFile?.Entries ?? [];
        if (planned.Lagging.Count > 0 || (planned.LockFile is null && planned.Pairs.Count > 0))
            return true;
        var next = 0;
        var named = 0;
        foreach (var pair in planned.Pairs)
        {
            while (next < entries.Count && entries[next].Destination < pair.Destination)
                next++;
            var hasEntry = next < entries.Count && entries[next].Destination == pair.Destination;
            if (hasEntry)
                named++;
            if (pair.IsInSync && (!hasEntry || entries[next].Source != pair.Source))
                return true;
        }

        return named + planned.KeptEntries.Count != entries.Count;
    }

    /// <summary>Says whether the lock file will be rewritten when the whole plan is carried out.</summary>
    public bool WillChange()
    {
        if (planned.IsBlocked || (planned.Changes.Count == 0 && !MayChange()))
            return false;
        var written = planned.Changes.Where(change => change.RealSource is not null).ToDictionary(change => change.Change.Destination, change => HashOf(change.RealSource!));
        var entries = NewEntries(written, [.. planned.Changes.Where(change => change.RealSource is null).Select(change => change.Change.Destination)]);
        return !IsNothing(entries) && !IsWritten(entries);
    }

    /// <summary>Writes the new lock file when its text differs; says whether it did.</summary>
    /// <param name="written">The hash of each destination that was written.</param>
    /// <param name="deleted">The orphans that were removed.</param>
    /// <param name="token">The run's token.</param>
    /// <param name="begin">Called before the first write.</param>
    public bool Write(IReadOnlyDictionary<RelativePath, ContentHash> written, HashSet<RelativePath> deleted, string token, Action begin)
    {
        var entries = NewEntries(written, deleted);
        if (IsNothing(entries))
            return false;
        var (folder, name) = Journal.SplitPath(context.LockFile);
        using var holder = files.OpenFolder(folder, create: false);
        if (IsWritten(entries))
        {
            // Builds take the lock file's time for that of the copies.
            Touch(holder, name, mustWork: written.Count > 0 || deleted.Count > 0);
            return false;
        }

        begin();
        new FileReplacer(token, 0, 1).Write(holder, name, LockFileWriter.Write(entries), holder.GetStatus(name));
        return true;
    }

    // Where there is no lock file, and nothing to record.
    private bool IsNothing(List<LockEntry> entries) => entries.Count == 0 && planned.LockFile is null;

    // Says whether the lock file has these entries, and nothing else: also not their text in another form.
    private bool IsWritten(List<LockEntry> entries)
    {
        if (planned.LockFile is not { } old || old.Entries.Count != entries.Count)
            return false;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] with { Line = 0 } != old.Entries[i] with { Line = 0 })
                return false;
        }

        return WholeFile.Read(files, context.LockFile, false, text => IsText(text, entries));
    }

    private static bool IsText(ReadOnlySpan<byte> text, List<LockEntry> entries)
    {
        foreach (var piece in LockFileWriter.Write(entries))
        {
            if (!text.StartsWith(piece.Span))
                return false;
            text = text[piece.Length..];
        }

        return text.IsEmpty;
    }

    // The lock file's time says since when everything has been as it records: what was hashed in vain is not hashed again.
    private static void Touch(IWritableFolder holder, string name, bool mustWork)
    {
        try
        {
            holder.Touch(name);
        }
        catch (Exception exception) when (!mustWork && exception is IOException or UnauthorizedAccessException)
        {
            // A tree that cannot be written is in sync all the same.
        }
    }

    private List<LockEntry> NewEntries(IReadOnlyDictionary<RelativePath, ContentHash> written, HashSet<RelativePath> deleted)
    {
        var oldEntries = planned.LockFile?.Entries ?? [];
        var next = 0;
        var entries = new List<LockEntry>(planned.Pairs.Count);
        foreach (var pair in planned.Pairs)
        {
            while (next < oldEntries.Count && oldEntries[next].Destination < pair.Destination)
                next++;
            LockEntry? old = next < oldEntries.Count && oldEntries[next].Destination == pair.Destination ? oldEntries[next] : null;
            if (!pair.IsInSync && written.TryGetValue(pair.Destination, out var hash))
                entries.Add(new(pair.Destination, pair.Source, hash));
            else if (pair.IsInSync && (old is null || planned.Lagging.ContainsKey(pair)) && HashInSync(pair) is { } current)
                entries.Add(new(pair.Destination, pair.Source, current));
            else if (old is { } kept)
                entries.Add(pair.IsInSync ? kept with { Source = pair.Source } : kept);
        }

        // What was to be removed and still lies there keeps its entry.
        var ofPairs = entries.Count;
        var removals = planned.Changes.Where(change => change.Change.Kind == ChangeKind.Delete).Select(change => change.Change.Destination).ToHashSet();
        entries.AddRange(planned.KeptEntries);
        entries.AddRange(oldEntries.Where(entry => removals.Contains(entry.Destination) && !deleted.Contains(entry.Destination)));
        if (entries.Count > ofPairs)
            entries.Sort((left, right) => left.Destination.CompareTo(right.Destination));
        return entries;
    }

    // An edit that was saved since the plan is not what sync wrote, and must not be recorded as that.
    private ContentHash? HashInSync(Pair pair)
    {
        var hash = HashOf(pair.Destination.Value);
        if (planned.Lagging.TryGetValue(pair, out var seen))
            return files.GetStatus(pair.Destination.Value) == seen ? hash : null;
        return LinkResolver.Resolve(files, pair.Source.Value, out _) is { } source && HashOf(source) == hash ? hash : null;
    }

    private ContentHash HashOf(string path)
    {
        using var file = files.Open(path);
        return Content.Hash(file);
    }
}
