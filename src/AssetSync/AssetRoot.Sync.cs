namespace AssetSync;

public sealed partial class AssetRoot
{
    /// <summary>Updates every destination from its source, writing only what differs; a dry run only plans.</summary>
    /// <param name="options">What to sync and how.</param>
    /// <param name="cancellationToken">Stops between two files; what was written until then is recorded in the lock file.</param>
    /// <exception cref="AssetSyncException">The mapping file, the lock file, a path or a source is not valid; nothing was written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; no destination is half written.</exception>
    public SyncResult Sync(SyncOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        using var files = OpenFiles();
        if (options.DryRun)
            return Predict(files, MakePlan(files, PlanFor(options), cancellationToken));
        using var rootLock = LockRoot(files, cancellationToken, out var wasCutShort);
        var plan = MakePlan(files, PlanFor(options) with { WasCutShort = wasCutShort }, cancellationToken);
        return new Applier(files, _context, options.Progress, cancellationToken).Apply(plan);
    }

    // From here on no other process applies in this root, and nothing is left of a killed one.
    private IDisposable LockRoot(IFiles files, CancellationToken cancellationToken, out bool wasCutShort)
    {
        var rootLock = IoFailure.Report(DiagnosticCodes.WriteFailed, "", () => files.LockRoot(cancellationToken));
        try
        {
            wasCutShort = IoFailure.Report(DiagnosticCodes.WriteFailed, "", () => Journal.CleanUp(files, _context.Journal));
            return rootLock;
        }
        catch
        {
            rootLock.Dispose();
            throw;
        }
    }

    private static SyncResult Predict(IReadOnlyFiles files, Plan plan) => new()
    {
        Verdict = plan.Verdict,
        Changes = [.. plan.Changes.Select(change => change.Change)],
        Refused = [.. plan.Verdict.Findings.Where(finding => finding.IsRefused)],
        Problems = plan.Verdict.Problems,
        IsDryRun = true,
        LockFileChanged = !plan.IsBlocked && (plan.Changes.Count > 0 || plan.Lock.MayChange) && WillLockChange(files, plan),
    };

    private static bool WillLockChange(IReadOnlyFiles files, Plan plan)
    {
        try
        {
            var written = plan.Changes.Where(change => change.RealSource is not null).ToDictionary(change => change.Change.Destination, change => change.HashOf(files));
            var deleted = plan.Changes.Where(change => change.RealSource is null).Select(change => change.Change.Destination).ToHashSet();
            return NewLock.MakeText(plan, written, deleted) is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return plan.Changes.Count > 0; // A source that vanished since, which sync will report.
        }
    }

    private static PlanOptions PlanFor(SyncOptions options) =>
        new() { Paths = options.Paths, AllowsNoCopies = options.AllowsNoCopies, Overwrite = options.Overwrite, RefreshesLock = true, Progress = options.Progress };
}
