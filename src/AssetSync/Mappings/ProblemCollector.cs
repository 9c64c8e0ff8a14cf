using System.Globalization;

namespace AssetSync;

/// <summary>Collects the problems of a mapping file, and gives up when there are too many to read.</summary>
internal sealed class ProblemCollector
{
    public const int Limit = 1000;

    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public void Add(string code, string message, FileLocation location, string? fix = null)
    {
        _problems.Add(new Problem(code, message) { Location = location, Fix = fix });
        if (_problems.Count < Limit)
            return;
        var last = string.Create(CultureInfo.InvariantCulture, $"there are {Limit} problems up to here; the rest of the file was not read");
        _problems.Add(new Problem(DiagnosticCodes.MappingFileSyntax, last) { Location = location, Fix = "fix the first ones and try again" });
        throw ToException();
    }

    /// <summary>Cuts a sorted list of problems to what can be read, and says how many are left out.</summary>
    public static IReadOnlyList<Problem> Shorten(IReadOnlyList<Problem> sorted) => sorted.Count <= Limit
        ? sorted
        : [.. sorted.Take(Limit), sorted[Limit] with { Message = string.Create(CultureInfo.InvariantCulture, $"and {sorted.Count - Limit} more problems from here on"), Fix = "fix the first ones and try again" }];

    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
            throw ToException();
    }

    public AssetSyncException ToException() => new([.. _problems.OrderBy(problem => problem.Location!.Line).ThenBy(problem => problem.Location!.Column)]);
}
