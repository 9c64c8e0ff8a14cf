namespace AssetSync.Tool.Searching;

/// <summary>Two folders that hold equal files below the same names, or files of other names that are equal.</summary>
/// <param name="Source">The folder that looks like the source, once that is decided; with <c>/</c> at its end, empty for the root.</param>
/// <param name="Destination">The other.</param>
/// <param name="Files">The files.</param>
internal sealed record FolderPair(string Source, string Destination, IReadOnlyList<FilePair> Files)
{
    /// <summary>Gets how likely it is: the sum of the weights of its contents, less in folders where equal files are common.</summary>
    public double Score { get; } = Files.DistinctBy(file => file.Source.Content).Sum(file => file.Weight)
        * UsualCopies.WeightOf(Source) * UsualCopies.WeightOf(Destination);

    public FolderPair Turned() => new(Destination, Source, [.. Files.Select(file => file.Turned())]);

    /// <summary>Groups files by the folders below which their paths are the same.</summary>
    public static IEnumerable<FolderPair> Group(IEnumerable<FilePair> files)
    {
        var groups = new Dictionary<(string, string), List<FilePair>>();
        foreach (var file in files)
        {
            var pair = file;
            var (left, right) = FoldersOf(pair.Source.Path, pair.Destination.Path);
            if (string.CompareOrdinal(left, right) > 0)
                (left, right, pair) = (right, left, pair.Turned());
            if (!groups.TryGetValue((left, right), out var list))
                groups.Add((left, right), list = []);
            list.Add(pair);
        }

        return groups.Select(group => new FolderPair(group.Key.Item1, group.Key.Item2, group.Value));
    }

    // Case is ignored here: Build/a.props is a copy of build/a.props.
    private static (string Left, string Right) FoldersOf(string left, string right)
    {
        var same = 0;
        while (same < left.Length && same < right.Length && char.ToUpperInvariant(left[^(same + 1)]) == char.ToUpperInvariant(right[^(same + 1)]))
            same++;
        // Back to whole segments.
        var (atLeft, atRight) = (left.Length - same, right.Length - same);
        if ((atLeft > 0 && left[atLeft - 1] != '/') || (atRight > 0 && right[atRight - 1] != '/'))
        {
            var slash = left.IndexOf('/', atLeft);
            same = slash < 0 ? 0 : left.Length - slash - 1;
        }

        return same == 0
            ? (left[..(left.LastIndexOf('/') + 1)], right[..(right.LastIndexOf('/') + 1)])
            : (left[..^same], right[..^same]);
    }
}
