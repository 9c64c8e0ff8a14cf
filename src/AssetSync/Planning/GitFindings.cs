namespace AssetSync;

/// <summary>What only git knows: whether the next clone would have each destination, and with the same line endings as its source.</summary>
internal sealed class GitFindings : IDisposable
{
    private readonly PairList _pairs;
    private readonly CommandNames _commands;
    private readonly HashSet<RelativePath> _otherBlobs = [];
    private IReadOnlyList<(string Path, bool IsIgnored)> _untracked = [];
    private EolAttributes? _attributes;
    private UntrackedSources? _sources;

    private GitFindings(PairList pairs, CommandNames commands) => (_pairs, _commands) = (pairs, commands);

    private readonly List<Problem> _problems = [];

    /// <summary>Asks git, while the files are being compared, on which nothing here depends; finds nothing if git should not be asked.</summary>
    public static GitFindings Ask(IReadOnlyFiles files, RootContext context, PlanOptions options, PairList pairs, CancellationToken cancellationToken)
    {
        var found = new GitFindings(pairs, context.Commands.For(options.Subject));
        var repository = (files as GitFiles)?.Repository ?? GitRepository.Find(context.Root);
        if (!options.AsksGit || repository is null)
            return found;
        var index = options.Subject == Subject.WorkTree ? found.SearchIndex(repository, context, options.AllowsUntracked, cancellationToken) : null;
        if (!options.AllowsUntracked && options.Subject == Subject.WorkTree)
            found._sources = new(files, context, pairs);
        found.Attempt(() => found._attributes = EolAttributes.Find(context.Root, files, index: found._otherBlobs.Count > 0 ? index : null));
        return found;
    }

    // One walk: which paths git does not track, and where copy and source have different blobs.
    private GitEntries? SearchIndex(GitRepository repository, RootContext context, bool allowsUntracked, CancellationToken cancellationToken)
    {
        if (ReadIndex(repository, allowsUntracked, cancellationToken) is not { } index)
            return null;
        var (sources, destinations) = (new IndexWalk(index, repository.Prefix), new IndexWalk(index, repository.Prefix));
        var missing = new List<string>();
        if (!Path.IsPathRooted(context.MappingFile) && sources.Find(context.MappingFile) < 0)
            missing.Add(context.MappingFile);
        foreach (var pair in _pairs.Groups.Where(IsTracked).SelectMany(group => group.Pairs))
        {
            var (entry, otherEntry) = (sources.Find(pair.Group.SourceFolder, pair.SourceName), destinations.Find(pair.Group.DestinationFolder, pair.DestinationName));
            if (entry < 0)
                missing.Add(pair.Source.Value);
            if (otherEntry < 0)
                missing.Add(pair.Destination.Value);
            if (entry < 0 || otherEntry < 0 ? entry != otherEntry : !index.AreEqual(entry, otherEntry))
                _otherBlobs.Add(pair.Destination);
        }

        if (!allowsUntracked)
            _untracked = GitTracking.Describe(repository, index, missing, cancellationToken: cancellationToken);
        return index;
    }

    // If the index need not be read, it may be one that cannot be.
    private static GitEntries? ReadIndex(GitRepository repository, bool allowsUntracked, CancellationToken cancellationToken)
    {
        try
        {
            return GitIndex.Read(repository, withIntents: true, cancellationToken);
        }
        catch (AssetSyncException) when (allowsUntracked)
        {
            return null;
        }
    }

    /// <summary>Returns the verdict: what was explained, and what git knows about the same pairs.</summary>
    public Verdict MakeVerdict(IReadOnlyList<Explanation> explanations, IReadOnlySet<RelativePath> outOfSync, IReadOnlyList<Suspect> suspects, CancellationToken cancellationToken)
    {
        Attempt(() => _problems.AddRange(_sources?.Find(_untracked, suspects, cancellationToken) ?? []));
        var findings = AddTo([.. explanations.Select(explanation => explanation.Finding).OfType<Finding>()], outOfSync, cancellationToken);
        findings.Sort((left, right) => left.Destination.CompareTo(right.Destination) is not 0 and var order ? order : left.Drift.CompareTo(right.Drift));
        return new()
        {
            Findings = findings,
            Problems = [.. explanations.Select(explanation => explanation.Problem).OfType<Problem>().Concat(_problems).OrderBy(problem => problem.ToString(), StringComparer.Ordinal)],
            Destinations = new PairList.Destinations(_pairs),
        };
    }

    private List<Finding> AddTo(IReadOnlyList<Finding> findings, IReadOnlySet<RelativePath> outOfSync, CancellationToken cancellationToken)
    {
        var endings = new Dictionary<RelativePath, Finding?>();
        Attempt(() => FindLineEndings(findings, outOfSync, endings, cancellationToken));
        return
        [
            .. findings.Where(finding => finding.Drift != Drift.EolOnly || !endings.ContainsKey(finding.Destination)),
            .. endings.Values.OfType<Finding>(),
            .. FindUntracked(findings, outOfSync),
        ];
    }

    // A destination that is missing or could not be compared is not reported as untracked too.
    private IEnumerable<Finding> FindUntracked(IReadOnlyList<Finding> findings, IReadOnlySet<RelativePath> outOfSync)
    {
        if (_untracked.Count == 0)
            return [];
        var there = findings.Where(finding => finding.Drift is not (Drift.MissingDestination or Drift.MissingSource or Drift.NotAFile)).Select(finding => finding.Destination).ToHashSet();
        return from untracked in _untracked
               let pair = _pairs.Find(RelativePath.Trusted(untracked.Path))
               where pair is not null && (!outOfSync.Contains(pair.Value.Destination) || there.Contains(pair.Value.Destination))
               select MakeFinding(Drift.Untracked, pair.Value, null, untracked.IsIgnored ? "ignored" : null);
    }

    // The author's clone and a fresh one must have the same verdict: two equal files that a checkout makes different are drift here already, and files that it makes equal are not.
    private void FindLineEndings(IReadOnlyList<Finding> findings, IReadOnlySet<RelativePath> outOfSync, Dictionary<RelativePath, Finding?> found, CancellationToken cancellationToken)
    {
        if (_attributes is not { } attributes)
            return;
        var eolOnly = findings.Where(finding => finding.Drift == Drift.EolOnly).ToDictionary(finding => finding.Destination);
        foreach (var group in _pairs.Groups.Where(IsTracked))
        {
            var mayDiffer = attributes.MayDiffer(group.SourceFolder, group.DestinationFolder);
            if (!mayDiffer && eolOnly.Count == 0 && _otherBlobs.Count == 0)
                continue;
            foreach (var pair in group.Pairs)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var destination = pair.Destination;
                var known = eolOnly.GetValueOrDefault(destination);
                if (known is not null && attributes.AreEqualWhenCheckedOut(pair.Source.Value, destination.Value))
                    found.Add(destination, null);
                else if ((known is not null || !outOfSync.Contains(destination))
                    && attributes.Judge(pair.Source.Value, destination.Value, haveOneBlob: known is null && !_otherBlobs.Contains(destination)) is { } disagreement)
                    found.Add(destination, MakeFinding(Drift.EolOnly, pair, known?.Change, disagreement.Detail) with { Renormalized = disagreement.Kept });
            }
        }
    }

    // No clone has a copy that git is supposed to ignore.
    private static bool IsTracked(PairGroup group) => group.Mapping.IsTracked;

    public void Dispose() => _attributes?.Dispose();

    private Finding MakeFinding(Drift drift, Pair pair, ChangeKind? change, string? detail) =>
        new(drift, pair.Destination) { Source = pair.Source, Location = pair.Location, Change = change, Detail = detail, Maker = ContentMaker.For(pair), Commands = _commands };

    private void Attempt(Action act)
    {
        try
        {
            act();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new(DiagnosticCodes.ReadFailed, exception.Message));
        }
    }
}
