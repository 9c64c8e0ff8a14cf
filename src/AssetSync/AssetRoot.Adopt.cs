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
        var wasCutShort = false;
        using var rootLock = options.DryRun ? null : LockRoot(files, cancellationToken, out wasCutShort);
        var plan = MakePlan(files, new() { Paths = paths }, cancellationToken);
        var adoption = Adoption.MakePlan(files, _context, plan, paths, options.Overwrite);
        if (adoption.Changes.Count == 0)
            return Summarize(adoption, plan.Verdict, [], plan.Verdict.Problems) with { IsDryRun = options.DryRun };
        var nextOptions = new PlanOptions { Paths = [.. adoption.Copies.Select(pair => pair.Destination)], AllowsNoCopies = true, RefreshesLock = true, WasCutShort = wasCutShort };
        if (options.DryRun)
        {
            // What will be done is planned over the files as they will be; what is out of sync is said of those that are there.
            var now = MakePlan(files, nextOptions, cancellationToken).Verdict;
            using var after = new FilesAfter(files, adoption.Changes);
            return Summarize(adoption, plan, [.. adoption.Changes.Select(change => change.Change)], Predict(after, MakePlan(after, nextOptions, cancellationToken)) with { Verdict = now });
        }

        var taken = new Applier(files, _context, null, cancellationToken).ApplyAdoption(plan, adoption.Changes);
        if (taken.Changes.Count < adoption.Changes.Count)
            return Summarize(adoption, plan.Verdict, taken.Changes, taken.Problems);
        // Where names are looked up in the lists of their folders, those lists are older than a source that was just made.
        using var fresh = OpenFiles();
        return Summarize(adoption, plan, taken.Changes, new Applier(fresh, _context, null, cancellationToken).Apply(MakePlan(fresh, nextOptions, cancellationToken)));
    }

    // What was taken, and what syncing the other copies then changed.
    private static SyncResult Summarize(Adoption adoption, Plan plan, IReadOnlyList<Change> taken, SyncResult synced) =>
        Summarize(adoption, synced.Verdict, [.. taken, .. synced.Changes], [.. plan.Verdict.Problems.Union(synced.Problems)]) with { IsDryRun = synced.IsDryRun, LockFileChanged = synced.LockFileChanged };

    private static SyncResult Summarize(Adoption adoption, Verdict verdict, IReadOnlyList<Change> changes, IReadOnlyList<Problem> problems)
    {
        var asked = adoption.Skipped.Concat(adoption.Refused).ToDictionary(finding => finding.Destination);
        var later = verdict.Findings.Where(finding => !asked.ContainsKey(finding.Destination)).ToList();
        return new()
        {
            Verdict = verdict with { Findings = [.. asked.Values.Concat(later).OrderBy(finding => finding.Destination).ThenBy(finding => finding.Drift)] },
            Changes = changes,
            Refused = [.. adoption.Refused.Concat(later.Where(finding => finding.IsRefused && !IsTaken(adoption, finding))).OrderBy(finding => finding.Destination)],
            Skipped = adoption.Skipped,
            Problems = problems,
        };
    }

    private static bool IsTaken(Adoption adoption, Finding finding) => adoption.Changes.Any(change => change.Change.Source == finding.Destination);
}
