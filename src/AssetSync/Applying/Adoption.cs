namespace AssetSync;

/// <summary>Plans the other direction: the copy's content into its source.</summary>
internal sealed class Adoption(IReadOnlyFiles files, PlanContext context, PlannedSync planned)
{
    private readonly Dictionary<RelativePath, Finding> _findings = planned.Plan.Findings
        .Where(finding => finding.Drift is Drift.DestinationEdited or Drift.BothChanged or Drift.Differs or Drift.SourceChanged or Drift.EolOnly or Drift.ModeDiffers)
        .ToDictionary(finding => finding.Destination);

    /// <exception cref="AssetSyncException">A path is no destination, or two copies of one source disagree.</exception>
    public List<PlannedChange> Plan(IReadOnlyList<RelativePath> destinations)
    {
        var problems = new List<Problem>();
        var pairs = destinations.SelectMany(path => Find(path, problems)).DistinctBy(pair => pair.Destination).ToList();
        var changes = pairs.Where(pair => _findings.ContainsKey(pair.Destination)).Select(Change).ToList();
        foreach (var group in changes.GroupBy(change => change.Change.Destination).Where(group => group.Count() > 1))
        {
            if (group.Select(change => Hash(change.RealSource!)).Distinct().Count() > 1)
                problems.Add(new(DiagnosticCodes.NotADestination, $"the copies {string.Join(" and ", group.Select(change => change.Change.Source))} of {group.Key} are edited differently") { Fix = "adopt one of them" });
        }

        return problems.Count == 0
            ? [.. changes.DistinctBy(change => change.Change.Destination).OrderBy(change => change.Change.Destination)]
            : throw new AssetSyncException(ExitCode.BadInput, problems);
    }

    public SyncResult Result(IReadOnlyList<PlannedChange> changes, bool isDryRun) => new()
    {
        Plan = planned.Plan,
        Changes = [.. changes.Select(change => change.Change), .. isDryRun ? Following(changes) : []],
        Refused = [],
        Problems = planned.Plan.Problems,
        IsDryRun = isDryRun,
        LockFileChanged = changes.Count > 0,
    };

    // What the sync after the adoption does: the other copies of each source, and whatever else waits.
    private IEnumerable<Change> Following(IReadOnlyList<PlannedChange> changes)
    {
        var adopted = changes.ToDictionary(change => change.Change.Destination, change => Hash(change.RealSource!));
        var others = planned.Pairs
            .Where(pair => adopted.TryGetValue(pair.Source, out var hash) && !IsEqual(pair.Destination.Value, hash))
            .Select(pair => new Change(ChangeKind.Update, pair.Destination) { Source = pair.Source, Reason = Drift.SourceChanged });
        return others.Concat(planned.Plan.Changes.Where(change => change.Source is not { } source || !adopted.ContainsKey(source))).OrderBy(change => change.Destination);
    }

    private bool IsEqual(string path, ContentHash hash) => files.GetStatus(path).Kind == FileKind.File && Hash(path) == hash;

    private List<Pair> Find(RelativePath path, List<Problem> problems)
    {
        if (planned.Pairs.FirstOrDefault(pair => pair.Destination == path) is { } pair)
            return [pair];
        var all = planned.Pairs.Where(pair => pair.Destination.Value.StartsWith(path.Value + "/", StringComparison.Ordinal)).ToList();
        var below = all.FindAll(pair => _findings.ContainsKey(pair.Destination));
        if (all.Count == 0)
            problems.Add(new(DiagnosticCodes.NotADestination, $"{path} is no destination of {context.MappingFile}") { Fix = $"{context.Commands.Program} list shows them all" });
        return below;
    }

    // Source and destination trade places.
    private PlannedChange Change(Pair pair)
    {
        var copy = files.GetStatus(pair.Destination.Value);
        var real = LinkResolver.Resolve(files, pair.Source.Value, out _) ?? pair.Source.Value;
        return new(new(ChangeKind.Update, RelativePath.Trusted(real)) { Source = pair.Destination, Reason = _findings[pair.Destination].Drift, Bytes = copy.Size })
        {
            RealSource = pair.Destination.Value,
            Destination = files.GetStatus(real),
        };
    }

    private ContentHash Hash(string path)
    {
        using var file = files.Open(path);
        return Content.Hash(file);
    }
}
