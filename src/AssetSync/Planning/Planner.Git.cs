namespace AssetSync;

/// <content>Adds what only git knows: whether the next clone would have each destination, and with the same line endings as its source.</content>
internal sealed partial class Planner
{
    // None of it depends on how pairs are judged, so that it is asked while other threads do that.
    private GitAnswers? AskGit(PairList pairs)
    {
        if (!options.AsksGit || (files is not GitFiles && GitRepository.Find(context.Root) is null))
            return null;
        var untracked = options.AllowUntracked || options.Subject != Subject.WorkTree
            ? []
            : GitTracking.FindUntracked(context.Root, pairs.Places().Select(place => place.Destination.Value), cancellationToken: cancellationToken);
        try
        {
            var attributes = EolAttributes.Find(context.Root, files);
            return new(untracked, attributes, attributes is null ? [] : [.. pairs.Runs.Where(run => attributes.MayDiffer(run.SourceFolder, run.DestinationFolder))]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            lock (_findings)
                _problems.Add(new(DiagnosticCodes.ReadFailed, exception.Message));
            return new(untracked, null, []);
        }
    }

    // A destination that is not there, or that could not be judged, is not called untracked beside that.
    private void AddUntracked(PairList pairs, IReadOnlyList<(string Path, bool IsIgnored)> untracked)
    {
        var differing = _findings.Where(finding => finding.Drift is not (Drift.MissingDestination or Drift.MissingSource or Drift.NotAFile)).Select(finding => finding.Destination).ToHashSet();
        foreach (var (path, isIgnored) in untracked)
        {
            if (pairs.Find(RelativePath.Trusted(path)) is { } place && (place.IsInSync || differing.Contains(place.Destination)))
                _findings.Add(MakeFinding(Drift.Untracked, place.Pair, ChangeKind.None, isIgnored ? "ignored" : null));
        }
    }

    // The author's clone and a fresh one must give one verdict: rules that part two equal files on a checkout are drift here already.
    private void AddDisagreements(EolAttributes rules, List<PairRun> parting)
    {
        var eolOnly = _findings.Where(finding => finding.Drift == Drift.EolOnly).ToDictionary(finding => finding.Destination);
        try
        {
            using var attributes = rules;
            foreach (var place in parting.SelectMany(run => Enumerable.Range(0, run.Count).Select(i => new PairPlace(run, i))))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var destination = place.Destination;
                var known = eolOnly.GetValueOrDefault(destination);
                if (known is not null && attributes.AreEqualWhenCheckedOut(place.Source.Value, destination.Value))
                {
                    _findings.Remove(known);
                    _changes.RemoveAll(change => change.Change.Destination == destination);
                    continue;
                }

                if ((known is null && !place.IsInSync) || attributes.Judge(place.Source.Value, destination.Value) is not { } disagreement)
                    continue;
                if (known is not null)
                    _findings.Remove(known);
                _findings.Add(MakeFinding(Drift.EolOnly, place.Pair, known?.Change ?? ChangeKind.None, disagreement.Detail));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new(DiagnosticCodes.ReadFailed, exception.Message));
        }
    }

    /// <summary>What git knows of the pairs.</summary>
    /// <param name="Untracked">The destinations that are not in the index, and whether git ignores them.</param>
    /// <param name="Attributes">The rules for line endings, or null where they could not be read.</param>
    /// <param name="Parting">The pairs whose rules may differ.</param>
    private sealed record GitAnswers(IReadOnlyList<(string Path, bool IsIgnored)> Untracked, EolAttributes? Attributes, List<PairRun> Parting);
}
