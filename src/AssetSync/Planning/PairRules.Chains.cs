using System.Globalization;
using System.Text;

namespace AssetSync;

internal sealed partial class PairRules
{
    private const int LongestUpwards = 8;
    private const int LongestShown = 16;

    // Each destination that is also a source, with the first pairs that write it and that read it.
    private readonly Dictionary<string, int> _consumers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _producers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    private void AddLink(int producer, int consumer)
    {
        _producers.TryAdd(_pairs[consumer].Source.Value, producer);
        _consumers.TryAdd(_pairs[consumer].Source.Value, consumer);
    }

    private void ReportChains()
    {
        var consumers = _consumers.OrderBy(consumer => _pairs[consumer.Value].Location.Line).ThenBy(consumer => consumer.Key, StringComparer.Ordinal).ToList();
        foreach (var (path, consumer) in consumers)
            if (!_consumers.ContainsKey(Producer(path).Source.Value))
                ReportChain(path, consumer);
        foreach (var (path, consumer) in consumers)
            if (!_shown.Contains(path))
                ReportChain(path, consumer);
    }

    private void ReportChain(string path, int consumer)
    {
        var chain = Upwards(path);
        var first = chain[0];
        var text = new StringBuilder(Quoted.Of(first));
        foreach (var step in chain.Skip(1))
            Append(text, Producer(step));
        var steps = chain.Count;
        for (var next = consumer; ;)
        {
            _shown.Add(path);
            var pair = _pairs[next];
            if (++steps <= LongestShown)
                Append(text, pair);
            path = pair.Destination.Value;
            if (path == first || _shown.Contains(path) || !_consumers.TryGetValue(path, out next))
                break;
        }

        if (steps > LongestShown)
            text.Append(CultureInfo.InvariantCulture, $" and {steps - LongestShown} more");
        _problems.AddChain(Producer(chain[^1]), _pairs[consumer], text.ToString(), first == path ? null : first);
    }

    /// <summary>Returns how content comes to a path, the path last; a cycle is opened at the path itself.</summary>
    private List<string> Upwards(string path)
    {
        var chain = new List<string> { path };
        while (chain.Count < LongestUpwards && _consumers.ContainsKey(chain[0]))
        {
            var source = Producer(chain[0]).Source.Value;
            if (source == path)
                return [path];
            if (chain.Contains(source))
                break;
            chain.Insert(0, source);
        }

        return chain;
    }

    private Pair Producer(string destination) => _pairs[_producers[destination]];

    private static void Append(StringBuilder text, Pair pair) =>
        text.Append(CultureInfo.InvariantCulture, $" -> {Quoted.Of(pair.Destination.Value)} (line {pair.DestinationLocation.Line})");
}
