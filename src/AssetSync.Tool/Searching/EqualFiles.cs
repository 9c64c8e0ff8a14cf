namespace AssetSync.Tool.Searching;

/// <summary>Pairs files that are equal.</summary>
internal static class EqualFiles
{
    // If there are more equal files than this, only the first is paired with the others: all pairs would be too many, and mean little.
    private const int MostPaired = 8;

    private const int Manifold = 10;

    // Files of one folder under several names are mostly snapshots.
    private const double SameFolder = 0.1;

    /// <summary>Returns the pairs of equal files.</summary>
    /// <param name="files">The files, sorted by path.</param>
    /// <param name="isCandidate">Whether a file is looked at.</param>
    public static IEnumerable<FilePair> Pair(IReadOnlyList<RepositoryFile> files, Func<RepositoryFile, bool> isCandidate)
    {
        foreach (var group in GroupByContent(files))
        {
            List<RepositoryFile> equal = [.. group.Where(isCandidate)];
            var first = equal.Count <= MostPaired ? equal.Count : 1;
            if (first == 1)
                equal = [.. equal.OrderBy(file => file.Path.AsSpan().Count('/'))];
            for (var left = 0; left < first; left++)
            {
                for (var right = left + 1; right < equal.Count; right++)
                    yield return new(equal[left], equal[right], WeightOf(equal[left], equal[right], equal.Count - 1));
            }
        }
    }

    public static double WeightOf(in RepositoryFile left, in RepositoryFile right, int others)
    {
        // Content with many copies is a snapshot, or a file that every folder of a kind has.
        if (others >= MostPaired)
            others *= Manifold;
        var weight = Math.Max(UsualCopies.WeightOf(left), UsualCopies.WeightOf(right)) / others;
        return left.Folder == right.Folder && !AssistantFiles.Are(left, right) ? weight * SameFolder : weight;
    }

    // Almost all contents have one file; only the others need a list.
    private static Dictionary<string, List<RepositoryFile>>.ValueCollection GroupByContent(IReadOnlyList<RepositoryFile> files)
    {
        var first = new Dictionary<string, int>(files.Count, StringComparer.Ordinal);
        var groups = new Dictionary<string, List<RepositoryFile>>(StringComparer.Ordinal);
        for (var i = 0; i < files.Count; i++)
        {
            var content = files[i].Content;
            if (content.Length == 0 || first.TryAdd(content, i))
                continue;
            if (!groups.TryGetValue(content, out var group))
                groups.Add(content, group = [files[first[content]]]);
            group.Add(files[i]);
        }

        return groups.Values;
    }
}
