namespace AssetSync;

/// <summary>Files without a mapping among the copies: those that sync once wrote, and those in exact destinations.</summary>
internal sealed record ExtraFiles(IReadOnlyList<Orphan> Orphans, IReadOnlyList<Unmapped> Unmapped)
{
    public IEnumerable<RelativePath> Paths => Orphans.Select(orphan => orphan.Entry.Destination).Concat(Unmapped.Select(file => file.Path));

    public static ExtraFiles Find(
        IReadOnlyFiles files, FolderStates folders, RootContext context, MappingFile mappingFile, PairList pairs, PathScope scope, IReadOnlyList<LockEntry> unpaired, CancellationToken cancellationToken)
    {
        var spellings = new MappedSpellings(files, pairs);
        return new(
            new Orphans(files, folders, pairs, spellings).Find(unpaired.Where(entry => scope.Covers(entry.Destination))),
            new UnmappedFiles(files, folders, pairs, spellings, context).Find(mappingFile, scope, unpaired, cancellationToken));
    }

    /// <summary>Leaves out the targets of links in sources, which must not be removed. If only some pairs were compared, the links of the others are followed here.</summary>
    public ExtraFiles ExceptSources(LinkResolver links, PairList pairs, PathScope scope, IEnumerable<Suspect> suspects)
    {
        if (Orphans.Count + Unmapped.Count == 0)
            return this;
        var linked = suspects.Select(suspect => suspect.LinkedSource).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (!scope.IsAll)
            linked.UnionWith(pairs.Where(pair => !scope.Covers(pair.Destination)).Select(pair => pair.Source.Value).Distinct().Select(source => TryResolve(links, source)).OfType<string>());
        return new([.. Orphans.Where(orphan => !linked.Contains(orphan.Entry.Destination.Value))], [.. Unmapped.Where(file => !linked.Contains(file.Path.Value))]);
    }

    /// <summary>Returns the paths that sync frees.</summary>
    public HashSet<string> FindRemoved(bool overwrite) =>
    [
        .. Orphans.Where(orphan => orphan.IsRemoved(overwrite)).Select(orphan => orphan.Entry.Destination.Value),
        .. Unmapped.Where(file => file.IsRemoved(overwrite)).Select(file => file.Path.Value),
    ];

    private static string? TryResolve(LinkResolver links, string source)
    {
        try
        {
            return links.Resolve(source, out _);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
