namespace AssetSync;

/// <summary>Holds all pairs against each other: each destination must have one source, and mean one file on every operating system.</summary>
internal sealed partial class PairRules
{
    private readonly IReadOnlyList<Pair> _pairs;
    private readonly ReservedPaths _reserved;
    private readonly PairProblems _problems = new();

    // Every destination and every folder above one, by the spelling that case and normalization make of it.
    private readonly Dictionary<PathSlice, Name> _names;

    private PairRules(IReadOnlyList<Pair> pairs, ReservedPaths reserved)
    {
        _pairs = pairs;
        _reserved = reserved;
        _names = new Dictionary<PathSlice, Name>(pairs.Count + (pairs.Count / 4), PathSlice.IgnoringCase);
    }

    /// <summary>Returns what is wrong, sorted by position; one problem for all pairs of the same two entries.</summary>
    public static List<Problem> Check(IReadOnlyList<Pair> pairsSortedByDestination, string mappingFilePath, string lockFilePath)
    {
        var rules = new PairRules(pairsSortedByDestination, new ReservedPaths(mappingFilePath, lockFilePath));
        rules.EnterDestinations();
        rules.CompareSources();
        rules.ReportChains();
        return rules._problems.Sorted();
    }

    private void EnterDestinations()
    {
        var last = default(CanonicalPath);
        for (var index = 0; index < _pairs.Count; index++)
        {
            var path = new CanonicalPath(_pairs[index].Destination.Value);
            var steps = path.StepsBehind(last);
            while (steps.MoveNext())
                Enter(new Name(index, steps.WrittenLength, steps.IsWhole), steps.Canonical);
            last = path;
        }
    }

    private void Enter(Name name, PathSlice canonical)
    {
        if (_reserved.Refuse(canonical.Span) is { } reason)
            _problems.AddReserved(_pairs[name.Pair], reason);
        if (_names.TryGetValue(canonical, out var other))
            CompareDestinations(other, name);
        else
            _names.Add(canonical, name);
    }

    private void CompareDestinations(Name first, Name second)
    {
        var left = WrittenDestination(first);
        var right = WrittenDestination(second);
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
        var last = default(CanonicalPath);
        for (var index = 0; index < _pairs.Count; index++)
        {
            var path = new CanonicalPath(_pairs[index].Source.Value);
            var steps = path.StepsBehind(last);
            while (steps.MoveNext())
                if (_names.TryGetValue(steps.Canonical, out var name))
                    CompareSource(index, path.Written.AsSpan(0, steps.WrittenLength), steps.IsWhole, name);
            last = path;
        }
    }

    private void CompareSource(int index, ReadOnlySpan<char> source, bool isFile, Name name)
    {
        var destination = WrittenDestination(name);
        var (pair, other) = (_pairs[index], _pairs[name.Pair]);
        if (!source.SequenceEqual(destination))
            _problems.AddColliding(other.DestinationLocation, destination, pair.Mapping.SourceLocation, source);
        else if (isFile && name.IsFile)
            _consumers.TryAdd(pair.Source.Value, index);
        else if (name.IsFile)
            _problems.AddNested("destination", other.Destination, other.DestinationLocation, "source", pair.Source, pair.Mapping.SourceLocation);
        else if (isFile)
            _problems.AddNested("source", pair.Source, pair.Mapping.SourceLocation, "destination", other.Destination, other.DestinationLocation);
    }

    private ReadOnlySpan<char> WrittenDestination(Name name) => _pairs[name.Pair].Destination.Value.AsSpan(0, name.WrittenLength);

    private readonly record struct Name(int Pair, int WrittenLength, bool IsFile);
}
