namespace AssetSync;

public sealed partial class AssetRoot
{
    /// <summary>Brings every destination to its source, writing only what differs; a dry run plans only.</summary>
    /// <param name="options">How to go about it.</param>
    /// <param name="cancellationToken">Stops between two files; what was written by then is recorded in the lock file.</param>
    /// <exception cref="AssetSyncException">The mapping file, the lock file or a source is not as it must be; nothing was written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; every destination is wholly old or wholly new.</exception>
    public SyncResult Sync(SyncOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        using var files = OpenFiles();
        if (options.DryRun)
            return DryRun(files, options, cancellationToken);
        using var one = Begin(files, cancellationToken, out var wasCutShort);
        var planned = MakePlan(files, PlanFor(options), cancellationToken, wasCutShort);
        return new Applier(files, _context, options.Progress, cancellationToken).Apply(planned);
    }

    // From here on no other process applies below this root, and nothing is left of one that was killed.
    private IDisposable Begin(IFiles files, CancellationToken cancellationToken, out bool wasCutShort)
    {
        IDisposable? one = null;
        try
        {
            one = files.LockRoot(cancellationToken);
            wasCutShort = Journal.CleanUp(files, _context.Journal);
            return one;
        }
        catch (Exception exception)
        {
            one?.Dispose();
            throw exception is IOException or UnauthorizedAccessException
                ? new AssetSyncException(ExitCode.IoFailure, [new(DiagnosticCodes.WriteFailed, exception.Message)])
                : exception;
        }
    }

    private SyncResult DryRun(IFiles files, SyncOptions options, CancellationToken cancellationToken)
    {
        var planned = MakePlan(files, PlanFor(options), cancellationToken);
        return new()
        {
            Plan = planned.Plan,
            Changes = planned.Plan.Changes,
            Refused = [.. planned.Plan.Findings.Where(finding => finding.IsRefused)],
            Problems = planned.Plan.Problems,
            IsDryRun = true,
            LockFileChanged = WillLockChange(files, planned),
        };
    }

    private bool WillLockChange(IFiles files, PlannedSync planned)
    {
        try
        {
            return new LockUpdate(files, _context, planned).WillChange();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return planned.Changes.Count > 0; // A source that vanished since: sync will say so.
        }
    }

    // A copy cannot be tracked before it is written: only verify asks git.
    private static PlanOptions PlanFor(SyncOptions options) =>
        new() { Overwrite = options.Overwrite, Paths = options.Paths, AllowsNoCopies = options.AllowsNoCopies, Progress = options.Progress, AsksGit = false };
}
