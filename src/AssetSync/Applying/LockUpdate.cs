namespace AssetSync;

/// <summary>Works out the lock file after a run and writes it when it differs.</summary>
internal sealed class LockUpdate(IFiles files, PlanContext context, PlannedSync planned)
{
    /// <summary>Says whether an entry is missing, may lag, names another source or is left over: whether there is anything to work out when no file is written.</summary>
    public bool MayChange()
    {
        if (planned.Lagging.Count > 0 || (planned.LockFile is null && planned.Pairs.Count > 0))
            return true;
        foreach (var pair in planned.Pairs.Places())
        {
            if (pair.IsInSync && (pair.Run.HashWritten(pair.Index) is null || pair.Run.HadOtherSource(pair.Index)))
                return true;
        }

        return planned.KeptEntries.Count != (planned.LockFile?.Unpaired.Count ?? 0);
    }

    /// <summary>Says whether the lock file will be rewritten when the whole plan is carried out.</summary>
    public bool WillChange()
    {
        if (planned.IsBlocked || (planned.Changes.Count == 0 && !MayChange()))
            return false;
        var written = planned.Changes.Where(change => change.RealSource is not null).ToDictionary(change => change.Change.Destination, change => HashOf(change.RealSource!));
        var entries = NewEntries(written, [.. planned.Changes.Where(change => change.RealSource is null).Select(change => change.Change.Destination)]);
        return !entries.AreNothing && !IsWritten(entries);
    }

    /// <summary>Writes the new lock file when its text differs; says whether it did.</summary>
    /// <param name="written">The hash of each destination that was written.</param>
    /// <param name="deleted">The orphans that were removed.</param>
    /// <param name="token">The run's token.</param>
    /// <param name="begin">Called before the first write.</param>
    public bool Write(IReadOnlyDictionary<RelativePath, ContentHash> written, HashSet<RelativePath> deleted, string token, Action begin)
    {
        var entries = NewEntries(written, deleted);
        if (entries.AreNothing)
            return false;
        var (folder, name) = RelativePath.Split(context.LockFile);
        using var holder = files.OpenFolder(folder, create: false);
        if (IsWritten(entries))
        {
            // Builds take the lock file's time for that of the copies.
            Touch(holder, name, mustWork: written.Count > 0 || deleted.Count > 0);
            return false;
        }

        begin();
        new FileReplacer(token, 0, 1).Write(holder, name, LockFileWriter.Write(entries.All()), holder.GetStatus(name));
        return true;
    }

    // Says whether the lock file has these entries, and nothing else: also not their text in another form.
    private bool IsWritten(LockEntries entries)
    {
        using var file = planned.LockFile is null ? null : WholeFile.Open(files, context.LockFile);
        if (file is null)
            return false;
        var offset = 0L;
        var window = Array.Empty<byte>();
        foreach (var piece in LockFileWriter.Write(entries.All()))
        {
            if (window.Length < piece.Length)
                window = new byte[piece.Length];
            var text = window.AsSpan(0, piece.Length);
            if (file.Read(text, offset) != piece.Length || !text.SequenceEqual(piece.Span))
                return false;
            offset += piece.Length;
        }

        return file.Length == offset;
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

    private LockEntries NewEntries(IReadOnlyDictionary<RelativePath, ContentHash> written, HashSet<RelativePath> deleted)
    {
        var hashed = new Dictionary<PairPlace, ContentHash>();
        foreach (var pair in planned.Pairs.Places())
        {
            if (pair.IsInSync && (pair.Run.HashWritten(pair.Index) is null || IsLagging(pair)) && HashInSync(pair) is { } hash)
                hashed.Add(pair, hash);
        }

        return new(planned, written, deleted, hashed);
    }

    private bool IsLagging(in PairPlace pair) => planned.Lagging.Count > 0 && planned.Lagging.ContainsKey(pair.Destination);

    // An edit that was saved since the plan is not what sync wrote, and must not be recorded as that.
    private ContentHash? HashInSync(in PairPlace pair)
    {
        var hash = HashOf(pair.Destination.Value);
        if (planned.Lagging.TryGetValue(pair.Destination, out var seen))
            return files.GetStatus(pair.Destination.Value) == seen ? hash : null;
        return LinkResolver.Resolve(files, pair.Source.Value, out _) is { } source && HashOf(source) == hash ? hash : null;
    }

    private ContentHash HashOf(string path)
    {
        using var file = files.Open(path);
        return Content.Hash(file);
    }
}
