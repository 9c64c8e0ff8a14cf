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
        foreach (var (pair, reason) in Rank([.. FolderPair.Group(pairs).Select(pair => SourceChoice.Decide(pair, inventory))]))
        {
            var (free, why) = (WithoutTaken(pair, sources, destinations), reason);
            if (free.Files.Count == 0)
                (free, why) = (WithoutTaken(pair.Turned(), sources, destinations), $"{SourceChoice.NameOf(pair.Source)} looks more like the source, but the other is that of more copies");
            if (free.Files.Count == 0)
                continue;
            var mirrors = splitter.Split(free);
            foreach (var file in mirrors.SelectMany(mirror => mirror.Files))
            {
                sources.Add(file.Source.Path);
                destinations.Add(file.Destination.Path);
            }

            result.Add(new(free.Source, free.Destination, why, free.Score, mirrors));
        }

        return [.. result.OrderByDescending(pair => pair.Score).ThenByDescending(pair => pair.Files)];
    }

    // Files that look like the source in all their pairs come first: a copy of a copy is a copy of the source.
    private static IEnumerable<(FolderPair Pair, string Reason)> Rank(List<(FolderPair Pair, string Reason)> pairs)
    {
        var copies = pairs.SelectMany(pair => pair.Pair.Files).Select(file => file.Destination.Path).ToHashSet(StringComparer.Ordinal);
        return pairs.OrderBy(pair => 2 * pair.Pair.Files.Count(file => copies.Contains(file.Source.Path)) > pair.Pair.Files.Count)
            .ThenByDescending(pair => pair.Pair.Score).ThenByDescending(pair => pair.Pair.Files.Count)
            .ThenBy(pair => pair.Pair.Source, StringComparer.Ordinal).ThenBy(pair => pair.Pair.Destination, StringComparer.Ordinal);
    }

    private static FolderPair WithoutTaken(FolderPair pair, HashSet<string> sources, HashSet<string> destinations)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return new(pair.Source, pair.Destination, [.. pair.Files.Where(file =>
            !destinations.Contains(file.Source.Path) && !destinations.Contains(file.Destination.Path) && !sources.Contains(file.Destination.Path)
            && !taken.Contains(file.Source.Path) && taken.Add(file.Destination.Path))]);
    }
}
