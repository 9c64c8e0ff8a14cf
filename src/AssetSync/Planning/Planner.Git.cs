namespace AssetSync;

/// <content>Adds what only git knows: whether the next clone would have each destination, and with the same line endings as its source.</content>
internal sealed partial class Planner
{
    // A destination that is not there, or that could not be judged, is not called untracked beside that.
    private void AddUntracked(PairList pairs)
    {
        if (options.AllowUntracked || options.Subject != Subject.WorkTree)
            return;
        var untracked = GitTracking.FindUntracked(context.Root, pairs.Places().Select(place => place.Destination.Value), cancellationToken: cancellationToken);
        if (untracked.Count == 0)
            return;
        var ignored = untracked.ToDictionary(item => item.Path, item => item.IsIgnored);
        var differing = _findings.Where(finding => finding.Drift is not (Drift.MissingDestination or Drift.MissingSource or Drift.NotAFile)).Select(finding => finding.Destination).ToHashSet();
        foreach (var place in pairs.Places())
        {
            var destination = place.Destination;
            if (ignored.TryGetValue(destination.Value, out var isIgnored) && (place.IsInSync || differing.Contains(destination)))
                _findings.Add(MakeFinding(Drift.Untracked, place.Pair, ChangeKind.None, isIgnored ? "ignored" : null));
        }
    }

    // The author's clone and a fresh one must give one verdict: rules that part two equal files on a checkout are drift here already.
    private void AddDisagreements(PairList pairs)
    {
        var eolOnly = _findings.Where(finding => finding.Drift == Drift.EolOnly).ToDictionary(finding => finding.Destination);
        var judged = pairs.Places().Where(place => place.IsInSync || (eolOnly.Count > 0 && eolOnly.ContainsKey(place.Destination)));
        try
        {
            var disagreements = EolAttributes.FindDisagreements(context.Root, files, judged.Select(place => (place.Source.Value, place.Destination.Value)), cancellationToken: cancellationToken);
            if (disagreements.Count == 0)
                return;
            var details = disagreements.ToDictionary(item => item.Destination, item => item.Detail);
            foreach (var place in judged)
            {
                if (!details.TryGetValue(place.Destination.Value, out var detail))
                    continue;
                var change = eolOnly.TryGetValue(place.Destination, out var known) ? known.Change : ChangeKind.None;
                if (known is not null)
                    _findings.Remove(known);
                _findings.Add(MakeFinding(Drift.EolOnly, place.Pair, change, detail));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new(DiagnosticCodes.ReadFailed, exception.Message));
        }
    }
}
