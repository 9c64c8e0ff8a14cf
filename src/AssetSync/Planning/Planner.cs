namespace AssetSync;

/// <summary>Makes a plan by reading only: mapping file, lock file, pairs, then each pair's files.</summary>
internal sealed partial class Planner(IReadOnlyFiles files, PlanContext context, PlanOptions options, CancellationToken cancellationToken)
{
    private const int Run = 128;
    private static readonly HashSet<string> NothingLeaves = [];
    private readonly SelectedPaths _selected = new(options.Paths);
    private readonly CommandNames _commands = context.Commands.For(options.Subject);
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<RelativePath, Problem> _unjudged = [];
    private readonly List<Finding> _findings = [];
    private readonly List<PlannedChange> _changes = [];
    private readonly Dictionary<RelativePath, FileStatus> _lagging = [];
    private FileTime _lockWritten;
    private int _done;
    private volatile int _total;
    private bool _blocked;

    /// <summary>Gets whether the lock file may be behind the copies whatever the times say: a run that was cut short left it so.</summary>
    public bool LockMayLag { get; init; }

    /// <exception cref="AssetSyncException">The mapping file, the lock file or a source is not as it must be; all problems at once.</exception>
    public PlannedSync Plan()
    {
        var mappingProblems = new ProblemCollector();
        var mappingFile = context.ReadMappings(files, mappingProblems);
        _lockWritten = LockMayLag || files.GetStatus(context.LockFile) is not { Kind: FileKind.File } lockStatus ? new(long.MinValue, 0) : lockStatus.Modified;
        var folders = new FolderStates(files, NothingLeaves);
        using var firstPass = new FirstPass(() => new(files, folders) { Classifies = false }, Look, cancellationToken);
        var all = Expand(files, mappingFile, mappingProblems.Problems, context.LockFile, _selected, firstPass.Add, cancellationToken);
        var pairs = all.Covered();
        _total = pairs.Count;
        var lockFile = context.ReadLock(files, all);
        var orphanJudge = lockFile is null ? null : new OrphanJudge(files, folders, lockFile);
        var orphanProblems = new List<Problem>();
        var orphans = orphanJudge?.Find(all, _selected, orphanProblems) ?? [];
        CheckPaths(pairs, [.. orphans.Select(orphan => orphan.Entry), .. orphanJudge?.Unread ?? []]);
        var leaving = new HashSet<string>(orphans.Where(WillLeave).Select(orphan => orphan.Entry.Destination.Value), StringComparer.Ordinal);
        var git = AskGit(pairs);
        firstPass.Finish();
        _problems.AddRange(orphanProblems);
        JudgePairs([.. pairs.Places().Where(place => !place.Run.IsJudged(place.Index))], leaving);
        var kept = AddOrphans(orphans, lockFile);
        kept.UnionWith(orphanJudge?.Unread ?? []);
        if (git is not null)
            AddUntracked(pairs, git.Untracked);
        if (git?.Attributes is { } attributes)
            AddDisagreements(attributes, git.Parting);

        return new()
        {
            Plan = Finish(pairs),
            AllPairs = all,
            Pairs = pairs,
            Unjudged = _unjudged,
            Lagging = _lagging,
            Changes = _changes,
            LockFile = lockFile,
            KeptEntries = kept,
            MappingFile = mappingFile,
            IsBlocked = _blocked,
        };
    }

    /// <summary>Finds every pair, and calls <paramref name="found"/> with each run of them as soon as it is found.</summary>
    /// <exception cref="AssetSyncException">The mappings cannot mean what they say; all problems at once.</exception>
    public static PairList Expand(IReadOnlyFiles files, MappingFile mappingFile, IReadOnlyList<Problem> known, string lockFile, SelectedPaths selected, Action<PairRun> found, CancellationToken cancellationToken)
    {
        var problems = known.ToList();
        var pairs = new PairExpander(files, problems, found, cancellationToken) { Selected = selected }.Expand(mappingFile);
        problems.AddRange(PairRules.Check(pairs, mappingFile, lockFile));
        if (problems.Count == 0)
            return pairs;
        problems.AddRange(SourceCheck.Find(files, mappingFile)); // All at once: nobody will get so far as to compare them.
        throw new AssetSyncException(ProblemCollector.Shorten([.. problems.OrderBy(problem => problem.Location?.Line).ThenBy(problem => problem.Location?.Column)]));
    }

    // A gate that is given a path with a typo must not pass because it judged nothing. An orphan is a copy.
    private void CheckPaths(PairList pairs, IReadOnlyList<LockEntry> orphans)
    {
        if (options.AllowsNoCopies)
            return;
        Problem[] problems = [.. _selected.Without(pairs.Places().Select(pair => pair.Destination).Concat(orphans.Select(entry => entry.Destination)))
            .Select(path => new Problem(DiagnosticCodes.NotADestination, $"{path} is not a copy or a folder above one") { Fix = $"{context.Commands.Program} list shows them" })];
        if (problems.Length > 0)
            throw new AssetSyncException(problems);
    }

    private bool WillLeave(OrphanJudge.Orphan orphan) => orphan.Drift == Drift.Orphan || options.Overwrite;

    // What is out of sync at first sight, and what is large, is judged again when lock file and orphans are known.
    private void Look(PairJudge judge, PairPlace pair)
    {
        if (!judge.TryJudge(pair, LargeFiles.Threshold, out var judgement) || (!judgement.IsInSync && judgement.Problem is null))
            return;
        Take(pair, judgement, NothingLeaves);
        Count();
    }

    // The total is known once all pairs are found.
    private void Count()
    {
        var done = options.Progress is null ? 0 : Interlocked.Increment(ref _done);
        options.Progress?.Report(new(_total > 0 ? SyncPhase.Comparing : SyncPhase.Finding, done, _total));
    }

    private void Take(in PairPlace pair, in Judgement judgement, IReadOnlySet<string> leaving)
    {
        pair.Run.SetJudged(pair.Index, judgement.IsInSync);
        if (!judgement.IsInSync)
        {
            lock (_findings)
                Add(pair.Run[pair.Index], judgement, leaving);
        }
        else if (!options.AsksGit && (judgement.Destination.Changed.CompareTo(_lockWritten) > 0 || judgement.Source.Changed.CompareTo(_lockWritten) > 0))
        {
            lock (_lagging)
                _lagging.Add(pair.Destination, judgement.Destination);
        }
    }

    private void JudgePairs(List<PairPlace> pairs, IReadOnlySet<string> leaving)
    {
        var folders = new FolderStates(files, leaving);
        var large = new List<(PairPlace Pair, Judgement Seen)>();
        Workers.Run(
            pairs.Count,
            Run,
            () => new PairJudge(files, folders),
            (judge, index) =>
            {
                if (!judge.TryJudge(pairs[index], LargeFiles.Threshold, out var judgement))
                {
                    lock (large)
                        large.Add((pairs[index], judge.Look(pairs[index])));
                    return;
                }

                Take(pairs[index], judgement, leaving);
                Count();
            },
            cancellationToken);

        if (large.Count > 0)
            JudgeLarge(large, folders, leaving);
    }

    private void JudgeLarge(List<(PairPlace Pair, Judgement Seen)> large, FolderStates folders, IReadOnlySet<string> leaving)
    {
        var comparable = large.FindAll(item => item.Seen.IsInSync);
        var equal = new LargeFiles(files, comparable).Compare(Count, cancellationToken);
        using var judge = new PairJudge(files, folders);
        for (var i = 0; i < comparable.Count; i++)
        {
            var (pair, judgement) = comparable[i];
            if (equal[i] && judge.AreStill(pair, judgement))
                PairJudge.CompareModes(ref judgement);
            else
                judge.TryJudge(pair, long.MaxValue, out judgement);
            Take(pair, judgement, leaving);
        }

        foreach (var item in large.Where(item => !item.Seen.IsInSync))
        {
            Take(item.Pair, item.Seen, leaving);
            Count();
        }
    }

    private Plan Finish(PairList pairs)
    {
        _findings.Sort((left, right) => left.Destination.CompareTo(right.Destination) is not 0 and var order ? order : left.Drift.CompareTo(right.Drift));
        _changes.Sort((left, right) => left.Change.Destination.CompareTo(right.Change.Destination));
        if (_blocked)
            _changes.Clear();
        return new()
        {
            Findings = _findings,
            Changes = [.. _changes.Select(change => change.Change)],
            Problems = [.. _problems.OrderBy(problem => problem.ToString(), StringComparer.Ordinal)],
            Destinations = new PairList.Destinations(pairs),
        };
    }
}
