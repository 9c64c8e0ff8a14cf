namespace AssetSync;

/// <content>Turns what was judged into findings and changes, as the table of states says.</content>
internal sealed partial class Planner
{
    private void Add(Pair pair, in Judgement judgement, IReadOnlySet<string> leaving)
    {
        if (judgement.Problem is { } problem)
        {
            _problems.Add(problem);
            _unjudged[pair.Destination] = problem;
            _blocked |= judgement.IsSourceProblem;
            return;
        }

        var drift = judgement.Drift!.Value;
        _blocked |= drift == Drift.MissingSource;
        var change = ChangeFor(drift, pair, judgement, leaving);
        _findings.Add(MakeFinding(drift, pair, change, judgement.Detail));
        if (change != ChangeKind.None)
        {
            _changes.Add(new(new(change, pair.Destination) { Source = pair.Source, Reason = drift, Bytes = change == ChangeKind.SetMode ? 0 : Math.Max(0, judgement.Source.Size) })
            {
                RealSource = judgement.LinkedSource ?? pair.Source.Value,
                SourceMode = judgement.Source.Mode,
                Destination = change == ChangeKind.Create ? new(FileKind.Missing) : judgement.Destination,
            });
        }
    }

    private ChangeKind ChangeFor(Drift drift, Pair pair, in Judgement judgement, IReadOnlySet<string> leaving) => drift switch
    {
        Drift.MissingDestination => ChangeKind.Create,
        Drift.SourceChanged or Drift.EolOnly => ChangeKind.Update,
        Drift.ModeDiffers => ChangeKind.SetMode,
        Drift.DestinationEdited or Drift.BothChanged or Drift.Differs => options.Overwrite ? ChangeKind.Update : ChangeKind.None,
        Drift.NotAFile when judgement.Destination.Kind == FileKind.Link => ChangeKind.Update,
        Drift.NotAFile when judgement.Destination.Kind == FileKind.Folder && HoldsOnly(pair.Destination.Value, leaving) => ChangeKind.Create,
        _ => ChangeKind.None,
    };

    // A folder in a destination's place is no hindrance when the same plan empties it. One that is empty already is somebody else's.
    private bool HoldsOnly(string folder, IReadOnlySet<string> leaving)
    {
        if (leaving.Count == 0)
            return false;
        var entries = new List<FolderEntry>();
        files.List(folder, entries);
        return entries.Count > 0 && entries.TrueForAll(entry => entry.Kind == FileKind.Folder
            ? HoldsOnly(folder + "/" + entry.Name, leaving)
            : leaving.Contains(folder + "/" + entry.Name));
    }

    private Finding MakeFinding(Drift drift, Pair pair, ChangeKind change, string? detail) => new(drift, pair.Destination)
    {
        Source = pair.Source,
        Mapping = pair.Location,
        Change = change,
        Detail = detail,
        Commands = _commands,
    };

    /// <summary>Adds the orphans' findings; returns the entries without a pair that stay.</summary>
    private HashSet<LockEntry> AddOrphans(List<OrphanJudge.Orphan> orphans, LockFile? lockFile)
    {
        var kept = lockFile is null ? [] : lockFile.Unpaired.Where(entry => !_selected.Contain(entry.Destination)).ToHashSet();
        foreach (var (entry, status, drift) in orphans)
        {
            var change = WillLeave(new(entry, status, drift)) ? ChangeKind.Delete : ChangeKind.None;
            if (change == ChangeKind.None)
                kept.Add(entry);
            else
                _changes.Add(new(new(change, entry.Destination) { Reason = drift }) { Destination = status });
            _findings.Add(new(drift, entry.Destination)
            {
                Source = entry.Source,
                Mapping = lockFile!.LocationOf(entry),
                Change = change,
                Commands = _commands,
            });
        }

        return kept;
    }
}
