using System.Collections.Concurrent;

namespace AssetSync;

/// <summary>Applies a plan: removals, then files, then the lock file. A failure is a problem in the result and does not stop the rest.</summary>
internal sealed class Applier(IFiles files, RootContext context, IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
{
    private const int ChangesPerThread = 16;

    // Hashing this much again in each sync takes about ten milliseconds; above it the lock file's time is renewed instead.
    private const long CheapToHash = 16 * 1024 * 1024;
    private readonly string _token = Temporaries.NewToken();
    private readonly ConcurrentBag<Problem> _problems = [];
    private readonly List<Change> _made = [];
    private readonly Dictionary<RelativePath, ContentHash> _written = [];
    private readonly HashSet<RelativePath> _deleted = [];
    private int _done;

    /// <exception cref="OperationCanceledException">It was cancelled; what was written until then is recorded.</exception>
    public SyncResult Apply(Plan plan)
    {
        if (plan.IsBlocked)
            return Result(plan, lockFileChanged: false);
        var lockFileChanged = false;
        try
        {
            lockFileChanged = plan.Changes.Count > 0 ? CarryOut(plan) : plan.Lock.MayChange && RefreshLock(plan);
            if (plan.Changes.Count == 0 && !lockFileChanged && plan.Lock.BytesHashedInVain > CheapToHash)
                RenewLockTime();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(ProblemOf(exception, null));
        }

        cancellationToken.ThrowIfCancellationRequested();
        return Result(plan, lockFileChanged);
    }

    /// <summary>Writes copies over their sources; the lock file is left to the sync that follows.</summary>
    public SyncResult ApplyAdoption(Plan plan, IReadOnlyList<PlannedChange> changes)
    {
        try
        {
            Journal.Write(files, context.Journal, _token, FoldersOf(changes));
            Write(changes);
            Journal.Remove(files, context.Journal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(ProblemOf(exception, null));
        }

        cancellationToken.ThrowIfCancellationRequested();
        return Result(plan, lockFileChanged: false);
    }

    // The journal is written before the first change. It stays if the lock file could not be written, to tell the next run that the entries are old.
    private bool CarryOut(Plan plan)
    {
        Journal.Write(files, context.Journal, _token, FoldersOf(plan.Changes));
        Delete(plan.Changes.Where(change => change.Change.Kind == ChangeKind.Delete));
        Write([.. plan.Changes.Where(change => change.Change.Kind != ChangeKind.Delete)]);
        var lockFileChanged = RecordChanges(plan);
        Journal.Remove(files, context.Journal);
        return lockFileChanged;
    }

    private bool RefreshLock(Plan plan)
    {
        if (NewLock.MakeText(plan, written: [], deleted: []) is not { } text)
            return false;
        Journal.Write(files, context.Journal, _token, FoldersOf([]));
        ReplaceLock(text);
        Journal.Remove(files, context.Journal);
        return true;
    }

    // Builds use the lock file's time as that of the copies (ADR 0006).
    private bool RecordChanges(Plan plan)
    {
        var text = NewLock.MakeText(plan, _written, _deleted);
        if (text is not null)
            ReplaceLock(text.Value);
        else if (_made.Count > 0)
            RenewLockTime();
        return text is not null;
    }

    private void ReplaceLock(ReadOnlyMemory<byte> text) => ChangeLock((folder, name) =>
        new FileReplacer(_token).Write(folder, name, text, folder.GetStatus(name), LockStamp.At(DateTime.UtcNow)));

    private void RenewLockTime() => ChangeLock((folder, name) => folder.SetModified(name, LockStamp.At(DateTime.UtcNow)));

    // A failure names the lock file, not its temporary file.
    private void ChangeLock(Action<IWritableFolder, string> change)
    {
        var (folder, name) = RelativePath.Split(context.LockFile);
        try
        {
            using var holder = files.OpenFolder(folder, create: false);
            change(holder, name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{context.LockFile}: {exception.Message}", exception);
        }
    }

    private void Delete(IEnumerable<PlannedChange> changes)
    {
        foreach (var change in changes.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            try
            {
                Delete(change);
                _made.Add(change.Change);
                _deleted.Add(change.Change.Destination);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                _problems.Add(ProblemOf(exception, change.Change.Destination.Value));
            }
        }
    }

    private void Delete(PlannedChange change)
    {
        var (folder, name) = RelativePath.Split(change.Change.Destination.Value);
        using (var holder = files.OpenFolder(folder, create: false))
        {
            if (holder.GetStatus(name) != change.Destination)
                throw new SyncConflictException(DiagnosticCodes.DestinationMoved, "it changed after it was planned, and is left as it is");
            holder.Delete(name);
        }

        EmptyFolders.Remove(files, folder);
    }

    private void Write(IReadOnlyList<PlannedChange> changes)
    {
        var writers = 0;
        _written.EnsureCapacity(changes.Count);
        _made.EnsureCapacity(_made.Count + changes.Count);
        using var queue = new WorkQueue<PlannedChange, ChangeWriter>(
            () => new(files, new(_token, Interlocked.Increment(ref writers), context.SettlingTime)),
            (writer, change) =>
            {
                if (cancellationToken.IsCancellationRequested)
                    return;
                Write(writer, change);
                progress?.Report(new(SyncPhase.Writing, Interlocked.Increment(ref _done), changes.Count));
            },
            ChangesPerThread);
        queue.Add(changes);
        queue.Wait();
    }

    private void Write(ChangeWriter writer, PlannedChange change)
    {
        try
        {
            var hash = writer.Write(change);
            lock (_made)
            {
                _made.Add(change.Change);
                _written[change.Change.Destination] = hash;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(ProblemOf(exception, change.Change.Destination.Value));
        }
    }

    /// <summary>Returns the folders that a run writes to, and whether it creates or empties each.</summary>
    private SortedDictionary<string, bool> FoldersOf(IReadOnlyList<PlannedChange> changes)
    {
        var folders = new SortedDictionary<string, bool>(StringComparer.Ordinal) { [""] = false };
        folders.TryAdd(RelativePath.Split(context.LockFile).Folder, false);
        var last = "";
        foreach (var change in changes)
        {
            // Most files are in the same folder as the previous one.
            var path = change.Change.Destination.Value;
            var empties = change.Change.Kind == ChangeKind.Delete;
            if (!empties && last.Length > 0 && FolderOf(path).SequenceEqual(FolderOf(last)))
                continue;
            last = path;
            for (var folder = FolderOf(path).ToString(); folder.Length > 0; folder = FolderOf(folder).ToString())
            {
                if (folders.TryGetValue(folder, out var isOurs) && (isOurs || !empties))
                    break;
                folders[folder] = empties || isOurs || (change.Destination.Kind == FileKind.Missing && files.GetStatus(folder).Kind == FileKind.Missing);
            }
        }

        return folders;
    }

    private static ReadOnlySpan<char> FolderOf(string path) => path.AsSpan(0, Math.Max(0, path.LastIndexOf('/')));

    private SyncResult Result(Plan plan, bool lockFileChanged)
    {
        _made.Sort((left, right) => left.Destination.CompareTo(right.Destination));
        return new()
        {
            Verdict = plan.Verdict,
            Changes = _made,
            Refused = [.. plan.Verdict.Findings.Where(finding => finding.IsRefused)],
            Problems = [.. plan.Verdict.Problems.Concat(_problems).OrderBy(problem => problem.ToString(), StringComparer.Ordinal)],
            LockFileChanged = lockFileChanged,
        };
    }

    private Problem ProblemOf(Exception exception, string? path)
    {
        var subject = path is null ? "" : $"{path}: ";
        return exception switch
        {
            SyncConflictException conflict => new(conflict.Code, subject + conflict.Message) { Fix = context.Commands.Sync },
            ContentException content => content.Problem,
            _ => new(DiagnosticCodes.WriteFailed, subject + exception.Message),
        };
    }
}
