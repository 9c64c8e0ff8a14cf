namespace AssetSync;

/// <summary>The opposite direction: which edits of copies go into their sources.</summary>
/// <remarks>Only edits of copies are taken. A stale copy is skipped; losing content of a source has to be asked for.</remarks>
internal sealed record Adoption
{
    /// <summary>Gets the sources to write, sorted; source and destination are swapped.</summary>
    public required IReadOnlyList<PlannedChange> Changes { get; init; }

    /// <summary>Gets what would lose an edit of the source.</summary>
    public required IReadOnlyList<Finding> Refused { get; init; }

    /// <summary>Gets what is not an edit of a copy.</summary>
    public required IReadOnlyList<Finding> Skipped { get; init; }

    /// <summary>Gets all copies of the sources to write, including those that are taken.</summary>
    public required IReadOnlyList<Pair> Copies { get; init; }

    private enum Answer
    {
        Skip,
        Refuse,
        Take,
    }

    /// <exception cref="AssetSyncException">Two copies of one source were edited differently, or a source is the mapping file or the lock file.</exception>
    public static Adoption MakePlan(IReadOnlyFiles files, RootContext context, Plan plan, IReadOnlyList<RelativePath> paths, bool overwrite)
    {
        var named = paths.ToHashSet();
        var answers = plan.Verdict.Findings.ToLookup(finding => Decide(finding, named.Contains(finding.Destination), overwrite));
        var suspects = plan.Differing.ToDictionary(suspect => suspect.Pair.Destination);
        var added = AddedSources.Find(files, context, plan, answers[Answer.Take].Where(finding => finding.Drift == Drift.Unmapped).Select(finding => finding.Destination).ToHashSet());
        List<PlannedChange> changes = [.. answers[Answer.Take].Where(finding => finding.Drift != Drift.Unmapped).Select(finding => Reverse(files, suspects[finding.Destination], finding.Drift)), .. added.Changes];
        var problems = FindProblems(files, context, changes);
        if (problems.Count > 0)
            throw new AssetSyncException(ExitCode.BadInput, problems);
        var sources = answers[Answer.Take].Select(finding => finding.Source).ToHashSet();
        return new()
        {
            Changes = [.. changes.DistinctBy(change => change.Change.Destination).OrderBy(change => change.Change.Destination).Select(change => change.WithSize(files))],
            Refused = [.. answers[Answer.Refuse]],
            Skipped = [.. answers[Answer.Skip]],
            Copies = sources.Count == 0 ? [] : [.. plan.Pairs.Where(pair => sources.Contains(pair.Source)), .. added.Copies],
        };
    }

    private static Answer Decide(Finding finding, bool isNamed, bool overwrite) => finding.Drift switch
    {
        Drift.DestinationEdited => Answer.Take,
        Drift.MissingSource => Answer.Refuse,
        Drift.BothChanged => overwrite ? Answer.Take : Answer.Refuse,
        Drift.Differs => !isNamed ? Answer.Skip : overwrite ? Answer.Take : Answer.Refuse,
        Drift.EolOnly or Drift.ModeDiffers => isNamed ? Answer.Take : Answer.Skip,
        Drift.Unmapped when finding.Detail is not null => Answer.Take, // No source is lost by a new one.
        Drift.MissingDestination or Drift.NotAFile or Drift.Unmapped or Drift.Orphan or Drift.OrphanEdited => isNamed ? Answer.Refuse : Answer.Skip, // There is nothing to take.
        _ => Answer.Skip,
    };

    private static PlannedChange Reverse(IReadOnlyFiles files, Suspect suspect, Drift drift)
    {
        var source = suspect.LinkedSource ?? suspect.Pair.Source.Value;
        var maker = ContentMaker.For(suspect.Pair);
        return new(new(ChangeKind.Update, RelativePath.Trusted(source)) { Source = suspect.Pair.Destination, Reason = drift, Bytes = suspect.Destination.Size })
        {
            RealSource = suspect.Pair.Destination.Value,
            Destination = suspect.Source,
            Make = maker is null ? null : copy => maker.CarryBack(files, source, copy),
        };
    }

    private static List<Problem> FindProblems(IReadOnlyFiles files, RootContext context, List<PlannedChange> changes)
    {
        var reserved = new ReservedPaths(context.MappingFile, context.LockFile);
        var problems = new List<Problem>();
        foreach (var group in changes.GroupBy(change => change.Change.Destination))
        {
            if (reserved.Refuse(group.Key.Value) is { } reason)
                problems.Add(new(DiagnosticCodes.NotADestination, $"adopt does not write the source {group.Key}: it {reason}") { Fix = "edit it by hand" });
            else if (CountContents(files, group, problems) > 1)
                problems.Add(new(DiagnosticCodes.NotADestination, $"the copies {string.Join(" and ", group.Select(change => change.Change.Source))} of {group.Key} are edited differently") { Fix = "adopt one of them" });
        }

        return problems;
    }

    // An edit that cannot be taken back is a problem.
    private static int CountContents(IReadOnlyFiles files, IEnumerable<PlannedChange> changes, List<Problem> problems)
    {
        try
        {
            return changes.Select(change => change.HashOf(files)).Distinct().Count();
        }
        catch (ContentException exception)
        {
            problems.Add(exception.Problem);
            return 0;
        }
    }
}
