namespace AssetSync.Tool.Searching;

/// <summary>Finds the copies that no mapping names.</summary>
internal static class MirrorFinder
{
    /// <summary>Returns pairs of folders, the likeliest first; each file is the copy of one source, and no copy is a source.</summary>
    /// <param name="inventory">All files of the repository.</param>
    /// <param name="mapped">The destinations that mappings name, and what AssetSync itself writes.</param>
    /// <param name="pairs">The files that are equal, or nearly.</param>
    public static IReadOnlyList<MirroredFolders> Find(Inventory inventory, IReadOnlySet<string> mapped, IEnumerable<FilePair> pairs)
    {
        var destinations = new HashSet<string>(mapped, StringComparer.Ordinal);
        var sources = new HashSet<string>(StringComparer.Ordinal);
        var splitter = new MirrorSplitter(inventory, destinations.Contains);
        var result = new List<MirroredFolders>();
        var ranked = FolderPair.Group(pairs).OrderByDescending(pair => pair.Score).ThenByDescending(pair => pair.Files.Count)
            .ThenBy(pair => pair.Source, StringComparer.Ordinal).ThenBy(pair => pair.Destination, StringComparer.Ordinal);
        foreach (var pair in ranked)
        {
            var (chosen, reason) = SourceChoice.Decide(pair, inventory);
            var free = WithoutTaken(chosen, sources, destinations);
            if (free.Files.Count == 0 && WithoutTaken(chosen.Turned(), sources, destinations) is { Files.Count: > 0 } turned)
                (free, reason) = (turned, "it is the source of other copies");
            if (free.Files.Count == 0)
                continue;
            var mirrors = splitter.Split(free);
            foreach (var file in mirrors.SelectMany(mirror => mirror.Files))
            {
                sources.Add(file.Source.Path);
                destinations.Add(file.Destination.Path);
            }

            result.Add(new(free.Source, free.Destination, reason, free.IsLikely, mirrors));
        }

        return [.. result.OrderByDescending(pair => pair.IsLikely)];
    }

    private static FolderPair WithoutTaken(FolderPair pair, HashSet<string> sources, HashSet<string> destinations)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return new(pair.Source, pair.Destination, [.. pair.Files.Where(file =>
            !destinations.Contains(file.Source.Path) && !destinations.Contains(file.Destination.Path) && !sources.Contains(file.Destination.Path)
            && !taken.Contains(file.Source.Path) && taken.Add(file.Destination.Path))]);
    }
}
