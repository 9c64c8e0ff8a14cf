namespace AssetSync;

/// <summary>Holds all pairs against each other: each destination must have one source, and mean one file on every operating system.</summary>
internal sealed partial class PairRules
{
    private readonly IReadOnlyList<Pair> _pairs;
    private readonly ReservedPaths _reserved;
    private readonly PairProblems _problems = new();

    // A tree of every destination and the folders above it, by names as file systems see them that ignore case and normalization.
    private readonly Dictionary<PathTreeKey, Node> _tree;

    // The folders and globs that are sources, each once.
    private readonly List<SourceGlob> _globs;

    private PairRules(IReadOnlyList<Pair> pairs, ReservedPaths reserved)
    {
        _pairs = pairs;
        _reserved = reserved;
        _tree = new Dictionary<PathTreeKey, Node>(pairs.Count + (pairs.Count / 4), PathTreeKey.IgnoringCase);
        _globs = [.. FolderMappings(pairs).Distinct<Mapping>(ReferenceEqualityComparer.Instance).Select(mapping => new SourceGlob(mapping))];
    }

    // With few repetitions: most pairs have the mapping of the one before.
    private static IEnumerable<Mapping> FolderMappings(IReadOnlyList<Pair> pairs)
    {
        for (var i = 0; i < pairs.Count; i++)
        {
            var mapping = pairs[i].Mapping;
            if (mapping.Kind != SourceKind.File && (i == 0 || !ReferenceEquals(mapping, pairs[i - 1].Mapping)))
                yield return mapping;
        }
    }

    /// <summary>Returns what is wrong, sorted by position; one problem for all pairs of the same two entries.</summary>
    public static List<Problem> Check(PairList pairs, MappingFile mappingFile, string lockFilePath) =>
        ApartPairs.AreSurelyAllowed(pairs, mappingFile, lockFilePath) ? [] : Check([.. pairs], mappingFile.Path, lockFilePath);

    /// <inheritdoc cref="Check(PairList, MappingFile, string)"/>
    public static List<Problem> Check(IReadOnlyList<Pair> pairsSortedByDestination, string mappingFilePath, string lockFilePath)
    {
        var rules = new PairRules(pairsSortedByDestination, new ReservedPaths(mappingFilePath, lockFilePath));
        rules.EnterDestinations();
        rules.CompareSources();
        rules.CompareGlobs();
        rules.ReportChains();
        return rules._problems.Sorted();
    }

    private void EnterDestinations()
    {
        var walk = new PathWalk();
        for (var index = 0; index < _pairs.Count; index++)
        {
            walk.Start(_pairs[index].Destination.Value);
            while (walk.MoveNext())
            {
                var node = new Node(_tree.Count + 1, index, walk.WrittenLength, walk.IsWhole);
                if (_reserved.Refuse(walk.Canonical) is { } reason)
                    _problems.AddReserved(_pairs[index], reason);
                if (_tree.TryGetValue(walk.Key, out var known))
                    CompareDestinations(known, node);
                else
                    _tree.Add(walk.Key, known = node);
                if (!walk.IsWhole)
                    walk.Descend(known.Id);
            }
        }
    }

    private void CompareDestinations(Node first, Node second)
    {
        var left = Written(first);
        var right = Written(second);
        var (one, two) = (_pairs[first.Pair], _pairs[second.Pair]);
        if (!left.SequenceEqual(right))
            _problems.AddColliding(one.DestinationLocation, left, two.DestinationLocation, right);
        else if (first.IsFile && second.IsFile)
            _problems.AddDuplicate(one, two);
        else if (first.IsFile)
            _problems.AddNested("destination", one.Destination, one.DestinationLocation, "destination", two.Destination, two.DestinationLocation);
    }

    private void CompareSources()
    {
        var walk = new PathWalk();
        var apart = _globs.Where(glob => IsApart(glob.FixedPart)).Select(glob => glob.Mapping).ToHashSet<Mapping>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < _pairs.Count; index++)
        {
            if (apart.Count > 0 && apart.Contains(_pairs[index].Mapping))
                continue;
            walk.Start(_pairs[index].Source.Value);
            while (walk.MoveNext())
            {
                var known = _tree.TryGetValue(walk.Key, out var node);
                if (known)
                    CompareSource(index, walk.WrittenLength, walk.IsWhole, node);
                if (!walk.IsWhole)
                    walk.Descend(known ? node.Id : PathWalk.NoFolder);
            }
        }
    }

    private void CompareSource(int index, int length, bool isFile, Node node)
    {
        var (pair, other) = (_pairs[index], _pairs[node.Pair]);
        var source = pair.Source.Value.AsSpan(0, length);
        var destination = Written(node);
        if (!source.SequenceEqual(destination))
            _problems.AddColliding(other.DestinationLocation, destination, pair.Mapping.SourceLocation, source);
        else if (isFile && node.IsFile)
            AddLink(node.Pair, index);
        else if (node.IsFile)
            _problems.AddNested("destination", other.Destination, other.DestinationLocation, "source", pair.Source, pair.Mapping.SourceLocation);
        else if (isFile)
            _problems.AddNested("source", pair.Source, pair.Mapping.SourceLocation, "destination", other.Destination, other.DestinationLocation);
    }

    private ReadOnlySpan<char> Written(Node node) => _pairs[node.Pair].Destination.Value.AsSpan(0, node.WrittenLength);

    private readonly record struct Node(int Id, int Pair, int WrittenLength, bool IsFile);
}
