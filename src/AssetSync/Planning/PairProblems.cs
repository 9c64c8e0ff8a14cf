using System.Globalization;

namespace AssetSync;

/// <summary>Reports what is wrong between two entries, once for all their pairs.</summary>
internal sealed class PairProblems
{
    private readonly Dictionary<(string Code, FileLocation At, FileLocation Other), (Problem Problem, int More)> _problems = [];

    public void AddReserved(Pair pair, string reason) =>
        Add(DiagnosticCodes.Reserved, pair.DestinationLocation, pair.DestinationLocation, $"destination {Quoted.From(pair.Destination.Value)} {reason}", "choose another destination");

    public void AddDuplicate(Pair one, Pair two)
    {
        var (first, second) = IsBefore(two.DestinationLocation, one.DestinationLocation) ? (two, one) : (one, two);
        var destination = Quoted.From(one.Destination.Value);
        var message = first.Source == second.Source
            ? $"destination {destination} is named twice for source {Quoted.From(first.Source.Value)}: {Line(first.DestinationLocation)} and {Line(second.DestinationLocation)}"
            : $"two sources for one destination {destination}: {Quoted.From(first.Source.Value)} ({Line(first.DestinationLocation)}) and {Quoted.From(second.Source.Value)} ({Line(second.DestinationLocation)})";
        Add(DiagnosticCodes.DuplicateDestination, second.DestinationLocation, first.DestinationLocation, message, "keep one of them");
    }

    public void AddNested(string upperWord, RelativePath upper, FileLocation upperAt, string lowerWord, RelativePath lower, FileLocation lowerAt)
    {
        var message = $"{lowerWord} {Quoted.From(lower.Value)} ({Line(lowerAt)}) is below {upperWord} {Quoted.From(upper.Value)} ({Line(upperAt)}), which is a file";
        var fix = lowerWord == "destination" && upperWord == "destination" ? $"end {Quoted.From(upper.Value)} with / when it is meant as a folder" : "rename one of them";
        AddLater(DiagnosticCodes.NestedDestinations, upperAt, lowerAt, message, fix);
    }

    public void AddColliding(FileLocation oneAt, ReadOnlySpan<char> one, FileLocation twoAt, ReadOnlySpan<char> two)
    {
        // If a folder above them differs, the folder was reported.
        if (one[(one.LastIndexOf('/') + 1)..].SequenceEqual(two[(two.LastIndexOf('/') + 1)..]))
            return;
        var onlyCase = one.Equals(two, StringComparison.OrdinalIgnoreCase);
        var left = onlyCase ? Quoted.From(one) : Quoted.Ascii(one);
        var right = onlyCase ? Quoted.From(two) : Quoted.Ascii(two);
        var message = $"{left} ({Line(oneAt)}) and {right} ({Line(twoAt)}) differ only in {(onlyCase ? "case" : "case or Unicode normalization")}; some file systems take them as one";
        AddLater(DiagnosticCodes.CollidingPaths, oneAt, twoAt, message, "write both the same way, or rename one");
    }

    public void AddChain(Pair producer, Pair consumer, string chain, string? first)
    {
        var path = Quoted.From(producer.Destination.Value);
        var message = producer.Source == producer.Destination ? $"{path} is its own source: {chain}" : $"{path} is both a destination and a source: {chain}";
        var fix = first is null ? "decide which one is the source" : $"name {Quoted.From(first)} as the source of every copy";
        Add(DiagnosticCodes.DestinationIsSource, producer.DestinationLocation, consumer.Mapping.SourceLocation, message, fix);
    }

    public void AddWithin(Pair pair, Mapping within)
    {
        var message = $"destination {Quoted.From(pair.Destination.Value)} would be a source too: {Quoted.From(within.Source)} ({Line(within.SourceLocation)}) takes it";
        Add(DiagnosticCodes.DestinationIsSource, pair.DestinationLocation, within.SourceLocation, message, "choose another destination, or leave it out with \"exclude\"");
    }

    public List<Problem> Sorted() =>
    [
        .. _problems.Values
            .Select(entry => entry.More == 0 ? entry.Problem : entry.Problem with { Message = string.Create(CultureInfo.InvariantCulture, $"{entry.Problem.Message}; and {entry.More} more of these entries") })
            .OrderBy(problem => problem.Location!.Line)
            .ThenBy(problem => problem.Location!.Column)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal),
    ];

    private void AddLater(string code, FileLocation one, FileLocation two, string message, string fix) =>
        Add(code, IsBefore(one, two) ? two : one, IsBefore(one, two) ? one : two, message, fix);

    private void Add(string code, FileLocation at, FileLocation other, string message, string fix)
    {
        var known = _problems.TryGetValue((code, at, other), out var entry);
        _problems[(code, at, other)] = known ? (entry.Problem, entry.More + 1) : (new Problem(code, message) { Location = at, Fix = fix }, 0);
    }

    private static bool IsBefore(FileLocation one, FileLocation two) => (one.Line, one.Column).CompareTo((two.Line, two.Column)) < 0;

    private static string Line(FileLocation location) => string.Create(CultureInfo.InvariantCulture, $"line {location.Line}");
}
