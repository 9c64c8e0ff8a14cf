namespace AssetSync;

/// <summary>Finds old entries of the lock file: after a merge, an adopt, a checkout, or a copy made by hand (ADR 0022).</summary>
internal sealed class LockLag
{
    private static readonly FileTime Never = new(long.MinValue, 0);
    private readonly IReadOnlyFiles _files;
    private readonly FolderStates _folders;
    private readonly PlanOptions _options;

    // When the entries were last known to be right. If something else wrote the lock file, they may be arbitrarily old.
    private readonly FileTime _recorded;

    public LockLag(IReadOnlyFiles files, FolderStates folders, RootContext context, PlanOptions options)
    {
        (_files, _folders, _options) = (files, folders, options);
        var status = options.RefreshesLock && !options.WasCutShort ? files.GetStatus(context.LockFile) : default;
        _recorded = status.Kind == FileKind.File && LockStamp.IsSetBySync(status.Modified) ? status.Modified : Never;
    }

    /// <summary>Returns whether the hash of two equal files is needed, by their statuses.</summary>
    public bool NeedsHash(FileStatus source, FileStatus destination) =>
        _options.RefreshesLock && (source.Changed.CompareTo(_recorded) > 0 || destination.Changed.CompareTo(_recorded) > 0);

    /// <summary>Computes the changes of the lock file, besides what will be written.</summary>
    /// <param name="match">The entries matched with the pairs.</param>
    /// <param name="scope">The destinations that were compared.</param>
    /// <param name="suspects">What comparing found.</param>
    /// <param name="outOfSync">The destinations that are not in sync.</param>
    /// <param name="orphans">The files that no mapping names any more.</param>
    public LockUpdate Resolve(LockMatch match, PathScope scope, IEnumerable<Suspect> suspects, HashSet<RelativePath> outOfSync, IEnumerable<Orphan> orphans)
    {
        var isInSync = (Pair pair) => pair.Destination is var destination && scope.Covers(destination) && !outOfSync.Contains(destination);
        var kept = match.Unpaired.Where(entry => !scope.Covers(entry.Destination)).Concat(orphans.Where(orphan => !orphan.IsRemoved(_options.Overwrite)).Select(orphan => orphan.Entry)).ToHashSet();
        var hashed = suspects.Where(suspect => suspect.HashInSync is not null).ToDictionary(suspect => suspect.Pair.Destination);
        if (_options.RefreshesLock)
            HashUnrecorded(match.Unrecorded.Where(pair => isInSync(pair) && !hashed.ContainsKey(pair.Destination)), hashed);
        var refreshed = hashed.Where(known => match.LockFile?.Find(known.Key)?.Hash != known.Value.HashInSync).ToDictionary(known => known.Key, known => known.Value.HashInSync!.Value);
        return new()
        {
            Current = match.LockFile,
            Refreshed = refreshed,
            Kept = kept,
            MayChange = refreshed.Count > 0 || _recorded == Never || kept.Count != match.Unpaired.Count || match.Renamed.Any(isInSync),
            BytesHashedInVain = hashed.Where(known => !refreshed.ContainsKey(known.Key)).Sum(known => known.Value.Source.Size),
        };
    }

    // A copy that is equal and has no entry, such as one that existed before its mapping.
    private void HashUnrecorded(IEnumerable<Pair> pairs, Dictionary<RelativePath, Suspect> hashed)
    {
        using var comparer = new PairComparer(_files, _folders, (_, _) => true);
        foreach (var pair in pairs)
        {
            if (comparer.Compare(pair) is { HashInSync: not null } suspect)
                hashed.Add(pair.Destination, suspect);
        }
    }
}
