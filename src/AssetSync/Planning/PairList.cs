using System.Collections;

namespace AssetSync;

/// <summary>All pairs, in runs and sorted by destination. A <see cref="Pair"/> is made when somebody asks for it.</summary>
internal sealed class PairList : IReadOnlyList<Pair>
{
    private readonly List<PairRun> _runs;
    private readonly int[] _firsts;

    private PairList(List<PairRun> sorted)
    {
        _runs = sorted;
        _firsts = new int[sorted.Count];
        for (var i = 0; i < sorted.Count; i++)
        {
            _firsts[i] = Count;
            Count += sorted[i].Count;
        }
    }

    public int Count { get; }

    public IReadOnlyList<PairRun> Runs => _runs;

    public Pair this[int index] => Find(index).Pair;

    /// <summary>Sorts runs; where two overlap, their pairs are parted.</summary>
    public static PairList Sort(List<PairRun> runs)
    {
        if (IsSorted(runs))
            return new(runs);
        runs = Sorted(runs);
        return new(IsSorted(runs) ? runs : Sorted(runs.SelectMany(run => Enumerable.Range(0, run.Count).Select(run.Alone))));
    }

    /// <summary>Returns the runs that a verdict is about, which is this list where it is about all.</summary>
    public PairList Covered() => _runs.TrueForAll(run => run.IsCovered) ? this : new(_runs.FindAll(run => run.IsCovered));

    /// <summary>Finds a destination, or the place that it would have: the number of a run, and an index in it.</summary>
    public (int Run, int Index) Search(RelativePath destination, out bool isExact)
    {
        int low = 0, high = _runs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_runs[middle].DestinationOf(_runs[middle].Count - 1) < destination)
                low = middle + 1;
            else
                high = middle;
        }

        var index = 0;
        if (low < _runs.Count)
        {
            while (_runs[low].DestinationOf(index) < destination)
                index++;
        }

        isExact = low < _runs.Count && _runs[low].DestinationOf(index) == destination;
        return (low, index);
    }

    /// <summary>Finds the pair of a destination, or null.</summary>
    public PairPlace? Find(RelativePath destination)
    {
        var (run, index) = Search(destination, out var isExact);
        return isExact ? new(_runs[run], index) : null;
    }

    private PairPlace Find(int index)
    {
        var found = Array.BinarySearch(_firsts, index);
        if (found < 0)
            found = ~found - 1;
        return new(_runs[found], index - _firsts[found]);
    }

    public IEnumerable<PairPlace> Places()
    {
        foreach (var run in _runs)
        {
            for (var i = 0; i < run.Count; i++)
                yield return new(run, i);
        }
    }

    public IEnumerator<Pair> GetEnumerator() => Places().Select(place => place.Pair).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsSorted(List<PairRun> runs)
    {
        for (var i = 1; i < runs.Count; i++)
        {
            var (left, right) = (runs[i - 1], runs[i]);
            var order = left.DestinationOf(left.Count - 1).CompareTo(right.DestinationOf(0));
            if (order > 0 || (order == 0 && left.SourceOf(left.Count - 1) > right.SourceOf(0)))
                return false;
        }

        return true;
    }

    private static List<PairRun> Sorted(IEnumerable<PairRun> runs) =>
        [.. runs.Select(run => (Run: run, Key: Key(run, 0))).OrderBy(item => item.Key, Comparer<(RelativePath, RelativePath)>.Create(Compare)).Select(item => item.Run)];

    private static (RelativePath Destination, RelativePath Source) Key(PairRun run, int index) => (run.DestinationOf(index), run.SourceOf(index));

    private static int Compare((RelativePath Destination, RelativePath Source) left, (RelativePath Destination, RelativePath Source) right) =>
        left.Destination.CompareTo(right.Destination) is not 0 and var order ? order : left.Source.CompareTo(right.Source);

    /// <summary>Shows the destinations of a list of pairs.</summary>
    public sealed class Destinations(PairList pairs) : IReadOnlyList<RelativePath>
    {
        public int Count => pairs.Count;

        public RelativePath this[int index] => pairs.Find(index).Destination;

        public IEnumerator<RelativePath> GetEnumerator() => pairs.Places().Select(place => place.Destination).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
