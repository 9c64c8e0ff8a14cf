namespace AssetSync;

/// <content>Adds what only git knows: whether the next clone would have each destination, and with the same line endings as its source.</content>
internal sealed partial class Planner
{
    // A destination that is not there, or that could not be judged, is not called untracked beside that.
    private void AddUntracked(List<Pair> pairs)
    {
        if (options.AllowUntracked || options.Subject != Subject.WorkTree)
            return;
        var untracked = GitTracking.FindUntracked(context.Root, [.. pairs.Select(pair => pair.Destination.Value)], cancellationToken: cancellationToken);
        if (untracked.Count == 0)
            return;
        var ignored = untracked.ToDictionary(item => item.Path, item => item.IsIgnored);
        var differing = _findings.Where(finding => finding.Drift is not (Drift.MissingDestination or Drift.MissingSource or Drift.NotAFile)).Select(finding => finding.Destination).ToHashSet();
        foreach (var pair in pairs.Where(pair => ignored.ContainsKey(pair.Destination.Value) && (pair.IsInSync || differing.Contains(pair.Destination))).ToList())
            _findings.Add(MakeFinding(Drift.Untracked, pair, ChangeKind.None, ignored[pair.Destination.Value] ? "ignored" : null));
    }

    // The author's clone and a fresh one must give one verdict: rules that part two equal files on a checkout are drift here already.
    private void AddDisagreements(List<Pair> pairs)
    {
        var eolOnly = _findings.Where(finding => finding.Drift == Drift.EolOnly).ToDictionary(finding => finding.Destination);
        var judged = pairs.Where(pair => pair.IsInSync || eolOnly.ContainsKey(pair.Destination)).ToList();
        try
        {
            var disagreements = EolAttributes.FindDisagreements(context.Root, files, judged.ConvertAll(pair => (pair.Source.Value, pair.Destination.Value)), cancellationToken: cancellationToken);
            if (disagreements.Count == 0)
                return;
            var details = disagreements.ToDictionary(item => item.Destination, item => item.Detail);
            foreach (var pair in judged.Where(pair => details.ContainsKey(pair.Destination.Value)))
            {
                var change = eolOnly.TryGetValue(pair.Destination, out var known) ? known.Change : ChangeKind.None;
                if (known is not null)
                    _findings.Remove(known);
                _findings.Add(MakeFinding(Drift.EolOnly, pair, change, details[pair.Destination.Value]));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new(DiagnosticCodes.ReadFailed, exception.Message));
        }
    }
}
