using System.Globalization;

namespace AssetSync.Tool.Diffing;

/// <summary>The diffs that --diff asks for. Each is made when it is written, so that only one is in memory.</summary>
internal sealed class Diffs : IDisposable
{
    /// <summary>How many characters are kept for a sync, which overwrites the old content.</summary>
    public const int MostKept = 16 * 1024 * 1024;

    private readonly DiffBudget _budget = new();
    private readonly IReadOnlyFiles? _files;
    private readonly Dictionary<RelativePath, Finding> _findings = [];
    private readonly Dictionary<RelativePath, string>? _kept;

    private Diffs(IReadOnlyFiles? files, IEnumerable<Finding> findings)
    {
        _files = files;
        foreach (var finding in findings.Where(finding => IsAboutContent(finding.Drift)))
            _findings.TryAdd(finding.Destination, finding);
    }

    private Diffs(Dictionary<RelativePath, string> kept) => _kept = kept;

    public static Diffs None { get; } = new([]);

    public bool IsEmpty => (_kept?.Count ?? _findings.Count) == 0;

    /// <summary>Opens the files of a verdict, which must stay as they are until the diffs are written.</summary>
    public static Diffs Open(AssetRoot root, IReadOnlyList<Finding> findings, Subject subject) => new(root.OpenContent(subject), findings);

    public static bool IsAboutContent(Drift drift) =>
        drift is Drift.MissingDestination or Drift.SourceChanged or Drift.DestinationEdited or Drift.BothChanged
            or Drift.Differs or Drift.EolOnly or Drift.Orphan or Drift.OrphanEdited;

    /// <summary>Returns the diff of a copy, or null if it has none.</summary>
    public string? Find(RelativePath destination) =>
        _kept is not null ? _kept.GetValueOrDefault(destination)
        : _findings.TryGetValue(destination, out var finding) ? Create(finding)
        : null;

    /// <summary>Returns the diffs as they are now, up to a limit.</summary>
    public Diffs Keep(int most = MostKept)
    {
        var kept = new Dictionary<RelativePath, string>();
        var size = 0L;
        foreach (var destination in _findings.Keys)
        {
            var diff = size > most ? null : Find(destination);
            size += diff?.Length ?? 0;
            kept.Add(destination, size <= most ? diff! : string.Create(CultureInfo.InvariantCulture, $"no diff of {destination}: one sync keeps {most / (512 * 1024)} MB of them; git diff shows it afterwards\n"));
        }

        return new(kept);
    }

    public void Dispose() => _files?.Dispose();

    private string Create(Finding finding)
    {
        try
        {
            var copy = finding.Drift == Drift.MissingDestination ? DiffSide.Nothing : DiffSide.Read(_files!, finding.Destination);
            var source = finding.Drift is Drift.Orphan or Drift.OrphanEdited ? DiffSide.Nothing : DiffSide.Read(_files!, finding.Source!.Value, finding.Maker);
            // What sync would discard is someone's edit, and is shown as one: added to the source. Everything else is shown as sync would change the copy.
            return finding.IsRefused && !source.IsNothing
                ? FileDiff.Write(finding.Maker is null ? finding.Source!.Value : finding.Destination, source, finding.Destination, copy, _budget)
                : FileDiff.Write(finding.Destination, copy, finding.Destination, source, _budget);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"no diff of {finding.Destination}: {Printable.Line(exception.Message)}\n";
        }
    }
}
