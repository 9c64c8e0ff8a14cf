namespace AssetSync;

/// <summary>Carries out a plan: removals, then files, then the lock file.</summary>
internal sealed partial class Applier(IFiles files, PlanContext context, IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
{
    private const int Run = 16;
    private readonly string _token = Temporaries.NewToken();
    private readonly List<Problem> _problems = [];
    private readonly List<Change> _made = [];
    private readonly Dictionary<RelativePath, ContentHash> _written = [];
    private int _done;
    private bool _begun;

    /// <summary>Applies a plan; what fails or moved is a problem of the result, and the rest is carried out all the same.</summary>
    public SyncResult Apply(PlannedSync planned)
    {
        if (planned.IsBlocked)
            return Result(planned, lockFileChanged: false);
        var newLock = new LockUpdate(files, context, planned);
        if (planned.Changes.Count == 0 && !newLock.MayChange())
            return Result(planned, lockFileChanged: false);
        var lockFileChanged = false;
        try
        {
            if (planned.Changes.Count > 0)
            {
                Begin(planned.Changes);
                Delete(planned.Changes.FindAll(change => change.Change.Kind == ChangeKind.Delete));
                Write(planned.Changes.FindAll(change => change.Change.Kind != ChangeKind.Delete));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(ProblemOf(exception, null));
        }
        finally
        {
            if ((_begun || planned.Changes.Count == 0) && TryWriteLock(newLock, out lockFileChanged))
                End();
        }

        cancellationToken.ThrowIfCancellationRequested();
        return Result(planned, lockFileChanged);
    }

    /// <summary>Writes copies over their sources; the lock file is left to the sync that follows.</summary>
    public SyncResult ApplyAdoption(PlannedSync planned, List<PlannedChange> changes)
    {
        try
        {
            Begin(changes);
            Write(changes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(ProblemOf(exception, null));
        }
        finally
        {
            End();
        }

        return Result(planned, lockFileChanged: false);
    }

    // Nothing is written before the journal names the run; once is enough.
    private void Begin(List<PlannedChange> changes)
    {
        if (_begun)
            return;
        var folders = new SortedDictionary<string, bool>(StringComparer.Ordinal) { [""] = false };
        folders.TryAdd(RelativePath.Split(context.LockFile).Folder, false);
        var last = "";
        foreach (var change in changes)
        {
            // Most lie in the folder of the one before.
            var path = change.Change.Destination.Value;
            if (change.Change.Kind != ChangeKind.Delete && path.AsSpan(0, Math.Max(0, path.LastIndexOf('/'))).SequenceEqual(last.AsSpan(0, Math.Max(0, last.LastIndexOf('/')))))
                continue;
            last = path;
            var empties = change.Change.Kind == ChangeKind.Delete;
            for (var folder = RelativePath.Split(path).Folder; folder.Length > 0; folder = RelativePath.Split(folder).Folder)
            {
                if (folders.TryGetValue(folder, out var isOurs) && (isOurs || !empties))
                    break;
                folders[folder] = empties || isOurs || (change.Destination.Kind == FileKind.Missing && files.GetStatus(folder).Kind == FileKind.Missing);
            }
        }

        Journal.Write(files, context.Journal, _token, folders.Select(folder => (folder.Key, folder.Value)));
        _begun = true;
    }

    private void End()
    {
        try
        {
            if (_begun)
                Journal.Remove(files, context.Journal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(ProblemOf(exception, null));
        }
    }

    // The lock file is written whatever happened: it records what was written, and a run that is cut short leaves the rest for the next.
    // When even that fails, the journal stays and tells the next run that the lock file is behind.
    private bool TryWriteLock(LockUpdate newLock, out bool changed)
    {
        changed = false;
        try
        {
            var deleted = _made.Where(change => change.Kind == ChangeKind.Delete).Select(change => change.Destination).ToHashSet();
            changed = newLock.Write(_written, deleted, _token, () => Begin([]));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(ProblemOf(exception, context.LockFile));
            return false;
        }
    }

    private SyncResult Result(PlannedSync planned, bool lockFileChanged) => new()
    {
        Plan = planned.Plan,
        Changes = [.. _made.OrderBy(change => change.Destination)],
        Refused = [.. planned.Plan.Findings.Where(finding => finding.IsRefused)],
        Problems = [.. planned.Plan.Problems.Concat(_problems).OrderBy(problem => problem.ToString(), StringComparer.Ordinal)],
        LockFileChanged = lockFileChanged,
    };

    private Problem ProblemOf(Exception exception, string? path)
    {
        var subject = path is null ? "" : $"{path}: ";
        return exception is SyncConflictException conflict
            ? new(conflict.Code, subject + conflict.Message) { Fix = context.Commands.Sync }
            : new(DiagnosticCodes.WriteFailed, subject + exception.Message);
    }
}
