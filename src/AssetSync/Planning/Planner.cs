namespace AssetSync;

/// <summary>Makes a plan by reading only: mapping file, lock file, pairs, then each pair's files.</summary>
internal sealed partial class Planner(IReadOnlyFiles files, PlanContext context, PlanOptions options, CancellationToken cancellationToken)
{
    private const int Run = 128;
    private readonly List<Problem> _problems = [];
    private readonly List<Finding> _findings = [];
    private readonly List<PlannedChange> _changes = [];
    private bool _blocked;

    /// <summary>Gets whether the lock file may be behind the copies whatever the times say: a run that was cut short left it so.</summary>
    public bool LockMayLag { get; init; }

    /// <exception cref="AssetSyncException">The mapping file, the lock file or a source is not as it must be; all problems at once.</exception>
    public PlannedSync Plan()
    {
        var mappingFile = context.ReadMappings(files);
        var readLock = LockReading.Begin(files, context);
        var all = Expand(mappingFile);
        var pairs = options.Below is null ? all : all.FindAll(pair => options.Covers(pair.Destination));
        var lockFile = readLock.End();
        var orphanJudge = lockFile is null ? null : new OrphanJudge(files, new(files, new HashSet<string>()), lockFile);
        var orphans = orphanJudge?.Find(all, options, _problems) ?? [];
        var leaving = new HashSet<string>(orphans.Where(WillLeave).Select(orphan => orphan.Entry.Destination.Value), StringComparer.Ordinal);
        var inSync = new bool[pairs.Count];
        var lagging = new Dictionary<int, FileStatus>();
        JudgePairs(pairs, lockFile, leaving, inSync, lagging);
        var kept = AddOrphans(orphans, lockFile);
        kept.UnionWith(orphanJudge?.Unread ?? []);
        if (options.AsksGit && (files is GitFiles || GitRepository.Find(context.Root) is not null))
        {
            AddUntracked(pairs, inSync);
            AddDisagreements(pairs, inSync);
        }

        return new()
        {
            Plan = Finish(pairs),
            Pairs = pairs,
            InSync = inSync,
            Lagging = lagging,
            Changes = _changes,
            LockFile = lockFile,
            KeptEntries = kept,
            MappingFile = mappingFile,
            IsBlocked = _blocked,
        };
    }

    private List<Pair> Expand(MappingFile mappingFile)
    {
        var problems = new List<Problem>();
        var pairs = new PairExpander(files, problems, cancellationToken).Expand(mappingFile);
        problems.AddRange(PairRules.Check(pairs, context.MappingFile, context.LockFile));
        return problems.Count == 0 ? pairs : throw new MappingFileException(ProblemCollector.Shorten([.. problems.OrderBy(problem => problem.Location?.Line).ThenBy(problem => problem.Location?.Column)]));
    }

    private bool WillLeave(OrphanJudge.Orphan orphan) => orphan.Drift == Drift.Orphan || options.Overwrite;

    private void JudgePairs(List<Pair> pairs, LockFile? lockFile, IReadOnlySet<string> leaving, bool[] inSync, Dictionary<int, FileStatus> lagging)
    {
        var folders = new FolderStates(files, leaving);
        var lockWritten = lockFile is null || LockMayLag ? new(long.MinValue, 0) : files.GetStatus(context.LockFile).Modified;
        var outOfSync = new List<Judged>();
        var large = new List<(int Index, Pair Pair, Judgement Seen)>();
        var done = 0;

        void Take(int index, in Judgement judgement)
        {
            if (judgement.IsInSync)
            {
                inSync[index] = true;
                if (judgement.Destination.Changed.CompareTo(lockWritten) <= 0 && judgement.Source.Changed.CompareTo(lockWritten) <= 0)
                    return;
                lock (lagging)
                    lagging.Add(index, judgement.Destination);
                return;
            }

            lock (outOfSync)
                outOfSync.Add(new(index, judgement));
        }

        Workers.Run(
            pairs.Count,
            Run,
            () => new PairJudge(files, folders, lockFile),
            (judge, index) =>
            {
                if (judge.Judge(pairs[index], LargeFiles.Threshold) is { } judgement)
                    Take(index, judgement);
                else
                    lock (large)
                        large.Add((index, pairs[index], judge.Look(pairs[index])));
                if (options.Progress is not null)
                    options.Progress.Report(new(Interlocked.Increment(ref done), pairs.Count));
            },
            cancellationToken);

        if (large.Count > 0)
            JudgeLarge(large, folders, lockFile, Take);
        outOfSync.Sort((left, right) => left.Index.CompareTo(right.Index));
        foreach (var judged in outOfSync)
            Add(pairs[judged.Index], judged.Judgement, leaving);
    }

    // A class, as lists of it grow without copying what was seen.
    private sealed class Judged(int index, Judgement judgement)
    {
        public int Index => index;

        public Judgement Judgement => judgement;
    }

    private delegate void Taker(int index, in Judgement judgement);

    private void JudgeLarge(List<(int Index, Pair Pair, Judgement Seen)> large, FolderStates folders, LockFile? lockFile, Taker take)
    {
        var comparable = large.FindAll(item => item.Seen.IsInSync);
        var equal = new LargeFiles(files, comparable).Compare(cancellationToken);
        using var judge = new PairJudge(files, folders, lockFile);
        for (var i = 0; i < comparable.Count; i++)
            take(comparable[i].Index, equal[i] && judge.AreStill(comparable[i].Pair, comparable[i].Seen) ? PairJudge.CompareModes(comparable[i].Seen) : judge.Judge(comparable[i].Pair, long.MaxValue)!.Value);
        foreach (var item in large.Where(item => !item.Seen.IsInSync))
            take(item.Index, item.Seen);
    }

    private Plan Finish(List<Pair> pairs)
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
            Destinations = [.. pairs.Select(pair => pair.Destination)],
        };
    }
}
