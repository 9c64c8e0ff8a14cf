namespace AssetSync;

public sealed partial class AssetRoot
{
    /// <summary>Copies edits of destinations into their sources, the opposite of sync, and then updates the other copies of those sources.</summary>
    /// <param name="paths">Destinations, or folders above some, relative to the root; empty for all. A copy that is only stale is skipped.</param>
    /// <param name="options">How edits are taken.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>The sources written, as changes whose destination is the source; then what syncing their other copies changed. Anything that would lose an edit of a source is refused, unless <see cref="AdoptOptions.Overwrite"/> is set.</returns>
    /// <exception cref="AssetSyncException">A path is neither a destination nor a folder above one (<c>ASSETSYNC0402</c>), two copies of one source were edited differently, or the mapping file or lock file is not valid; nothing was written.</exception>
    public SyncResult Adopt(IReadOnlyList<RelativePath> paths, AdoptOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        using var files = OpenFiles();
        if (options.DryRun)
            return PredictAdoption(files, paths, options, cancellationToken);
        using var rootLock = LockRoot(files, cancellationToken, out var wasCutShort);
        var plan = MakePlan(files, new() { Paths = paths }, cancellationToken);
        var adoption = Adoption.MakePlan(files, _context, plan, paths, options.Overwrite);
        if (adoption.Changes.Count == 0)
            return Summarize(adoption, plan.Verdict, [], plan.Verdict.Problems);
        var taken = new Applier(files, _context, null, cancellationToken).ApplyAdoption(plan, adoption.Changes);
        if (taken.Changes.Count < adoption.Changes.Count)
            return Summarize(adoption, plan.Verdict, taken.Changes, taken.Problems);
        // Where names are looked up in the lists of their folders, those lists are older than a source that was just made.
        using var fresh = OpenFiles();
        var sync = MakePlan(fresh, new() { Paths = DestinationsOf(adoption.Copies), AllowsNoCopies = true, RefreshesLock = true, WasCutShort = wasCutShort }, cancellationToken);
        var synced = new Applier(fresh, _context, null, cancellationToken).Apply(sync);
        return Summarize(adoption, synced.Verdict, [.. taken.Changes, .. synced.Changes], [.. plan.Verdict.Problems.Union(synced.Problems)]) with { LockFileChanged = synced.LockFileChanged };
    }

    private SyncResult PredictAdoption(IFiles files, IReadOnlyList<RelativePath> paths, AdoptOptions options, CancellationToken cancellationToken)
    {
        var plan = MakePlan(files, new() { Paths = paths }, cancellationToken);
        var adoption = Adoption.MakePlan(files, _context, plan, paths, options.Overwrite);
        if (adoption.Changes.Count == 0)
            return Summarize(adoption, plan.Verdict, [], plan.Verdict.Problems) with { IsDryRun = true };
        var sync = MakePlan(files, new() { Paths = DestinationsOf(adoption.Copies), AllowsNoCopies = true }, cancellationToken);
        using var committed = new CommittedPairs(_context.Root, isAsked: true);
        List<Change> changes = [.. adoption.Changes.Select(change => change.Change), .. adoption.PredictSync(files, sync, committed)];
        return Summarize(adoption, sync.Verdict, changes, [.. plan.Verdict.Problems.Union(sync.Verdict.Problems)]) with { IsDryRun = true, LockFileChanged = true };
    }

    private static SyncResult Summarize(Adoption adoption, Verdict verdict, IReadOnlyList<Change> changes, IReadOnlyList<Problem> problems)
    {
        var asked = adoption.Skipped.Concat(adoption.Refused).ToDictionary(finding => finding.Destination);
        var later = verdict.Findings.Where(finding => !asked.ContainsKey(finding.Destination)).ToList();
        return new()
        {
            Verdict = verdict with { Findings = [.. asked.Values.Concat(later).OrderBy(finding => finding.Destination).ThenBy(finding => finding.Drift)] },
            Changes = changes,
            Refused = [.. adoption.Refused.Concat(later.Where(finding => finding.IsRefused && adoption.Copies.Any(pair => pair.Destination == finding.Destination) && !IsTaken(adoption, finding))).OrderBy(finding => finding.Destination)],
            Skipped = adoption.Skipped,
            Problems = problems,
        };
    }

    private static bool IsTaken(Adoption adoption, Finding finding) => adoption.Changes.Any(change => change.Change.Source == finding.Destination);

    private static IReadOnlyList<RelativePath> DestinationsOf(IReadOnlyList<Pair> pairs) => [.. pairs.Select(pair => pair.Destination)];
}
