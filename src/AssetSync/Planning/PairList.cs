using System.Collections;

namespace AssetSync;

/// <summary>Pairs sorted by destination. Immutable.</summary>
internal sealed class PairList : IReadOnlyList<Pair>
{
    private static readonly Comparer<Pair> ByDestination = Comparer<Pair>.Create((left, right) =>
        CompareFolders(left.Group.DestinationFolder, right.Group.DestinationFolder) is not 0 and var order ? order
        : left.Destination.CompareTo(right.Destination) is not 0 and var full ? full
        : left.Source.CompareTo(right.Source));

    // The number of each group's first pair.
    private readonly int[] _firsts;

    private PairList(List<PairGroup> sorted)
    {
        Groups = sorted;
        _firsts = new int[sorted.Count];
        for (var i = 0; i < sorted.Count; i++)
        {
            _firsts[i] = Count;
            Count += sorted[i].Count;
        }
    }

    public int Count { get; }

    public IReadOnlyList<PairGroup> Groups { get; }

    /// <summary>Gets how many bytes a lock file of all pairs has at most, but for characters that are escaped.</summary>
    public int LockSize => (int)Groups.Sum(group => group.LockSize);

    public Pair this[int index]
    {
        get
        {
            var found = Array.BinarySearch(_firsts, index);
            if (found < 0)
                found = ~found - 1;
            return Groups[found][index - _firsts[found]];
        }
    }

    /// <summary>Sorts groups; if two overlap, all are split into single pairs.</summary>
    public static PairList Sort(List<PairGroup> groups)
    {
        if (AreSorted(groups))
            return new(groups);
        groups = [.. groups.OrderBy(group => group[0], ByDestination)];
        return new(AreSorted(groups) ? groups : [.. groups.SelectMany(group => Enumerable.Range(0, group.Count).Select(group.Single)).OrderBy(group => group[0], ByDestination)]);
    }

    /// <summary>Finds the pair of a destination, or null.</summary>
    public Pair? Find(RelativePath destination)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (this[middle].Destination < destination)
                low = middle + 1;
            else
                high = middle;
        }

        return low < Count && this[low] is var pair && pair.Destination == destination ? pair : null;
    }

    public IEnumerator<Pair> GetEnumerator()
    {
        foreach (var group in Groups)
        {
            for (var i = 0; i < group.Count; i++)
                yield return group[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Nearly always two folders differ before one ends, and no path has to be made.
    private static int CompareFolders(string left, string right)
    {
        var shared = left.AsSpan().CommonPrefixLength(right);
        return shared == left.Length || shared == right.Length ? 0 : left[shared] - right[shared];
    }

    private static bool AreSorted(List<PairGroup> groups)
    {
        for (var i = 1; i < groups.Count; i++)
        {
            if (ByDestination.Compare(groups[i - 1][groups[i - 1].Count - 1], groups[i][0]) > 0)
                return false;
        }

        return true;
    }

    /// <summary>The destinations of a list of pairs; each path is made on demand.</summary>
    public sealed class Destinations(PairList pairs) : IReadOnlyList<RelativePath>
    {
        public int Count => pairs.Count;

        public RelativePath this[int index] => pairs[index].Destination;

        public IEnumerator<RelativePath> GetEnumerator() => pairs.Select(pair => pair.Destination).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
