namespace AssetSync;

/// <summary>Makes a plan, only by reading: expand, compare, explain. Applying carries it out; verify checks that it is empty.</summary>
internal static class Planner
{
    /// <exception cref="AssetSyncException">The mapping file, the lock file or a path is not valid; all problems at once.</exception>
    public static Plan MakePlan(IReadOnlyFiles files, RootContext context, PlanOptions options, CancellationToken cancellationToken)
    {
        var mappingProblems = new ProblemCollector();
        var mappingFile = context.ReadMappings(files, mappingProblems);
        var scope = new PathScope(options.Paths);

        // Expand the mappings into pairs; other threads compare these while more are being found.
        var folders = new FolderStates(files);
        var lockLag = new LockLag(files, folders, context, options);
        using var comparison = new Comparison(files, folders, lockLag.NeedsHash, options.Progress, cancellationToken);
        var expander = new Expander(files, context, cancellationToken);
        var (groups, covered) = (new List<PairGroup>(), new List<PairGroup>());
        foreach (var group in expander.Expand(mappingFile))
        {
            groups.Add(group);
            foreach (var part in scope.Select(group))
            {
                covered.Add(part);
                comparison.Add(part);
            }
        }

        // Meanwhile: check the pairs against each other, match the lock file, find files that no mapping writes, ask git.
        var pairs = CheckPairs(files, context, mappingFile, groups, [.. mappingProblems.Problems, .. expander.Problems]);
        var coveredPairs = scope.IsAll ? pairs : PairList.Sort(covered);
        var lockMatch = LockMatch.Find(pairs, context.ReadLock(files, pairs));
        var extra = ExtraFiles.Find(files, folders, context, mappingFile, pairs, scope, lockMatch.Unpaired, cancellationToken);
        if (!options.AllowsNoCopies)
            scope.Validate(coveredPairs.Select(pair => pair.Destination).Concat(extra.Paths), context);
        using var git = GitFindings.Ask(files, context, options, coveredPairs, cancellationToken);

        // Explain what is not equal.
        var suspects = comparison.Wait();
        extra = extra.ExceptSources(folders.Links, pairs, scope, suspects);
        using var committed = new CommittedPairs(context.Root, isAsked: options.Subject.Revision is null);
        var explainer = new Explainer(files, pairs, lockMatch.LockFile, committed, options.Subject, extra.FindRemoved(options.Overwrite), options.Overwrite, context.Commands.For(options.Subject));
        var explanations = suspects.Select(explainer.Explain).OfType<Explanation>().ToList();
        var outOfSync = explanations.Select(explanation => explanation.Destination).ToHashSet();
        var lockUpdate = lockLag.Resolve(lockMatch, scope, suspects, outOfSync, extra.Orphans);
        explanations.AddRange(extra.Orphans.Select(explainer.Explain));
        explanations.AddRange(extra.Unmapped.Select(explainer.Explain));
        return new(pairs, scope, outOfSync, suspects, extra.Unmapped, explanations, lockUpdate, git.MakeVerdict(explanations, outOfSync, suspects, cancellationToken));
    }

    /// <summary>Returns every pair of a mapping file, which need not be the one on disk.</summary>
    /// <exception cref="AssetSyncException">The mappings are not valid; all problems at once.</exception>
    public static PairList FindPairs(IReadOnlyFiles files, RootContext context, MappingFile mappingFile, CancellationToken cancellationToken)
    {
        var expander = new Expander(files, context, cancellationToken);
        List<PairGroup> groups = [.. expander.Expand(mappingFile)];
        return CheckPairs(files, context, mappingFile, groups, expander.Problems);
    }

    // All at once, since wrong mappings are never compared.
    private static PairList CheckPairs(IReadOnlyFiles files, RootContext context, MappingFile mappingFile, List<PairGroup> groups, List<Problem> problems)
    {
        var pairs = PairList.Sort(groups);
        problems.AddRange(PairRules.Check(pairs, context.MappingFile, context.LockFile));
        problems.AddRange(ContentMaker.FindProblems(pairs));
        if (problems.Count == 0)
            return pairs;
        problems.AddRange(SourceCheck.Find(files, mappingFile));
        throw new AssetSyncException(ProblemCollector.Shorten([.. problems.OrderBy(problem => problem.Location?.Line).ThenBy(problem => problem.Location?.Column)]));
    }
}
