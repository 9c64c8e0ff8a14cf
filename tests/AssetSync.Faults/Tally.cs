using System.Globalization;

namespace AssetSync.Faults;

/// <summary>Counts what was tried and collects what did not hold.</summary>
internal sealed class Tally(string what)
{
    private readonly SortedDictionary<string, int> _tried = new(StringComparer.Ordinal);

    /// <summary>Gets why nothing could be tried, or null.</summary>
    public string? Skipped { get; init; }

    public int Tried => _tried.Values.Sum();

    public List<string> Failures { get; } = [];

    /// <summary>Tries one point; whatever it throws is a failure of that point.</summary>
    public void Try(string kind, string point, Action attempt) => Try(kind, point, () =>
    {
        attempt();
        return kind;
    });

    /// <summary>Tries one point and counts it by its kind.</summary>
    public void Try(string kind, string point, Func<string> attempt)
    {
        try
        {
            kind = attempt();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Failures.Add($"{point}\n{exception.Message}");
        }

        _tried[kind] = _tried.GetValueOrDefault(kind) + 1;
    }

    public override string ToString() => Skipped is not null ? $"{what}: skipped, {Skipped}" : string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: {Tried} tried, {Tried - Failures.Count} survived ({string.Join(", ", _tried.Select(kind => $"{kind.Key} {kind.Value}"))})")
        + string.Concat(Failures.Take(20).Select(failure => $"\n--- FAILED {failure}"));
}
