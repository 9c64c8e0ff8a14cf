using System.Globalization;
using System.Text;

namespace AssetSync;

/// <summary>Collects destinations that are also sources, and reports each chain of them once, in full.</summary>
internal sealed class Chains(PairProblems problems)
{
    private const int LongestUpwards = 8;
    private const int LongestShown = 16;

    // Each such path with the first pairs that write it and that read it.
    private readonly Dictionary<string, Pair> _producers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Pair> _consumers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    public void Add(Pair producer, Pair consumer)
    {
        _producers.TryAdd(consumer.Source.Value, producer);
        _consumers.TryAdd(consumer.Source.Value, consumer);
    }

    /// <summary>Returns whether a path is both a destination and a source.</summary>
    public bool Holds(string path) => _consumers.ContainsKey(path);

    public void Report()
    {
        var consumers = _consumers.OrderBy(consumer => consumer.Value.Location.Line).ThenBy(consumer => consumer.Key, StringComparer.Ordinal).ToList();
        foreach (var (path, consumer) in consumers)
        {
            if (!_consumers.ContainsKey(_producers[path].Source.Value))
                Report(path, consumer);
        }

        foreach (var (path, consumer) in consumers)
        {
            if (!_shown.Contains(path))
                Report(path, consumer);
        }
    }

    private void Report(string path, Pair consumer)
    {
        var chain = FindUpwards(path);
        var first = chain[0];
        var text = new StringBuilder(Quoted.From(first));
        foreach (var step in chain.Skip(1))
            Append(text, _producers[step]);
        var steps = chain.Count;
        for (var next = consumer; ;)
        {
            _shown.Add(path);
            if (++steps <= LongestShown)
                Append(text, next);
            path = next.Destination.Value;
            if (path == first || _shown.Contains(path) || !_consumers.TryGetValue(path, out next))
                break;
        }

        if (steps > LongestShown)
            text.Append(CultureInfo.InvariantCulture, $" and {steps - LongestShown} more");
        problems.AddChain(_producers[chain[^1]], consumer, text.ToString(), first == path ? null : first);
    }

    /// <summary>Returns the chain that leads to a path, the path last; a cycle begins at the path itself.</summary>
    private List<string> FindUpwards(string path)
    {
        var chain = new List<string> { path };
        while (chain.Count < LongestUpwards && _consumers.ContainsKey(chain[0]))
        {
            var source = _producers[chain[0]].Source.Value;
            if (source == path)
                return [path];
            if (chain.Contains(source))
                break;
            chain.Insert(0, source);
        }

        return chain;
    }

    private static void Append(StringBuilder text, Pair pair) =>
        text.Append(CultureInfo.InvariantCulture, $" -> {Quoted.From(pair.Destination.Value)} (line {pair.DestinationLocation.Line})");
}
