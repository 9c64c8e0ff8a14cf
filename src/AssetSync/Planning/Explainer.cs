namespace AssetSync;

/// <summary>The meaning of a suspect: a finding, with the change that fixes it if sync may make one; or a problem.</summary>
/// <param name="Destination">The destination.</param>
/// <param name="Finding">The finding, or null.</param>
/// <param name="Change">The change, or null.</param>
/// <param name="Problem">The problem, or null.</param>
/// <param name="Blocks">Whether nothing may be written, because the source is missing or cannot be read.</param>
internal sealed record Explanation(RelativePath Destination, Finding? Finding, PlannedChange? Change = null, Problem? Problem = null, bool Blocks = false);

/// <summary>Says what a suspect means, from what was seen of its files and its lock entry: the only place with the table of states.</summary>
/// <param name="files">The files, to look into a folder in a destination's place.</param>
/// <param name="pairs">All pairs.</param>
/// <param name="lockFile">The lock file, or null.</param>
/// <param name="committed">The last commit.</param>
/// <param name="subject">What the verdict is about.</param>
/// <param name="leaving">The paths of the files that the same plan removes.</param>
/// <param name="overwrite">Whether edits of destinations are discarded.</param>
/// <param name="commands">How fixes name commands.</param>
internal sealed class Explainer(IReadOnlyFiles files, PairList pairs, LockFile? lockFile, CommittedPairs committed, Subject subject, IReadOnlySet<string> leaving, bool overwrite, CommandNames commands)
{
    // A copy that is a link is replaced: then what leads through it leads to the copy.
    private readonly LinkResolver _links = new(files, files.RealRoot, path => pairs.Find(RelativePath.Trusted(path)) is not null);

    /// <summary>Says what a suspect means; null if it is in sync.</summary>
    public Explanation? Explain(Suspect suspect)
    {
        var pair = suspect.Pair;
        if (suspect.LinkedSource is not null && _links.FindCopy(pair.Source.Value) is { } linked && pairs.Find(RelativePath.Trusted(linked)) is { } other && other.Destination != pair.Destination)
            return SourceProblem(pair, DiagnosticCodes.DestinationIsSource, $"the source {pair.Source} is a link to {linked}, which is a copy of {other.Source}", $"name {other.Source} as the source");
        switch (suspect.Difference)
        {
            case Difference.None:
                return null;
            case Difference.Mode:
                return Change(suspect, Drift.ModeDiffers, ChangeKind.SetMode, suspect.Source.IsExecutable ? "executable" : "not executable");
            case Difference.Content:
                return ExplainContent(suspect);
            case Difference.DestinationMissing when !pair.Mapping.IsTracked && subject != Subject.WorkTree:
                return null; // Git is supposed to ignore it.
            case Difference.DestinationMissing:
            case Difference.DestinationBlocked when suspect.Destination.Kind is FileKind.File or FileKind.Link && leaving.Contains(suspect.Detail!):
                return Change(suspect, Drift.MissingDestination, ChangeKind.Create);
            case Difference.DestinationBlocked:
                return Change(suspect, Drift.NotAFile, null, $"below {suspect.Detail}, which is {FindingTexts.NameOf(suspect.Destination.Kind)}");
            case Difference.DestinationNotAFile:
                return Change(suspect, Drift.NotAFile, ReplacementFor(suspect), FindingTexts.NameOf(suspect.Destination.Kind));
            case Difference.DestinationUnreadable:
                return new(pair.Destination, null, Problem: new(DiagnosticCodes.ReadFailed, suspect.Detail!) { Location = pair.DestinationLocation });
            case Difference.SourceMissing:
                return Change(suspect, Drift.MissingSource, null) with { Blocks = true };
            case Difference.SourceNotAFile:
                return SourceProblem(pair, DiagnosticCodes.SourceNotAFile, $"the source {pair.Source} is {FindingTexts.NameOf(suspect.Source.Kind)}", suspect.Source.Kind == FileKind.Folder ? $"write \"{pair.Source}/\" for everything below it" : "only regular files can be copied");
            case Difference.SourceLinkRefused when suspect.Detail == LinkResolver.IntoGit:
                return SourceProblem(pair, DiagnosticCodes.Reserved, $"the source {pair.Source} cannot be read: {suspect.Detail}", "choose another source");
            case Difference.SourceLinkRefused:
                return SourceProblem(pair, DiagnosticCodes.SourceOutsideRoot, $"the source {pair.Source} goes through a link that cannot be followed: {suspect.Detail}", "name the file itself");
            case Difference.CannotBeMade:
                return SourceProblem(pair, DiagnosticCodes.CannotBeMade, suspect.Detail!, "save it as UTF-8, or copy it as it is: without header, footer and replace");
            case Difference.SourceUnreadable:
                return SourceProblem(pair, DiagnosticCodes.ReadFailed, suspect.Detail!, null);
            case Difference.Moved:
                return SourceProblem(pair, DiagnosticCodes.SourceMoved, $"{pair.Source} or its copy {pair.Destination} changed each time they were compared", "run it again when nothing writes them");
            default:
                throw new InvalidOperationException($"{suspect.Difference} is not explained");
        }
    }

    private Explanation ExplainContent(Suspect suspect)
    {
        var drift = DriftOf(suspect);
        var isEdit = drift is Drift.DestinationEdited or Drift.BothChanged or Drift.Differs;
        return Change(suspect, drift, isEdit && !overwrite ? null : ChangeKind.Update);
    }

    private Drift DriftOf(Suspect suspect)
    {
        var (source, destination) = suspect.Hashes!;
        if (source == destination)
            return Drift.EolOnly;
        var written = lockFile?.Find(suspect.Pair.Destination)?.Hash;
        return destination == written || committed.HoldsAsCopy(suspect.Pair, destination) ? Drift.SourceChanged
            : written is null ? Drift.Differs
            : source == written ? Drift.DestinationEdited
            : Drift.BothChanged;
    }

    // A link is replaced itself. A folder is removed only if the same plan empties it; one that is already empty may belong to something else.
    private ChangeKind? ReplacementFor(Suspect suspect) => suspect.Destination.Kind switch
    {
        FileKind.Link => ChangeKind.Update,
        FileKind.Folder when leaving.Count > 0 && HoldsOnlyLeaving(suspect.Pair.Destination.Value) => ChangeKind.Create,
        _ => null,
    };

    private bool HoldsOnlyLeaving(string folder)
    {
        var entries = new List<FolderEntry>();
        files.List(folder, entries);
        return entries.Count > 0 && entries.TrueForAll(entry =>
            entry.Kind == FileKind.Folder ? HoldsOnlyLeaving(folder + "/" + entry.Name) : leaving.Contains(folder + "/" + entry.Name));
    }

    private Explanation Change(Suspect suspect, Drift drift, ChangeKind? kind, string? detail = null)
    {
        var pair = suspect.Pair;
        var maker = ContentMaker.For(pair);
        var finding = new Finding(drift, pair.Destination) { Source = pair.Source, Location = pair.Location, Change = kind, Detail = detail, Maker = maker, Commands = commands };
        if (kind is null)
            return new(finding.Destination, finding);
        return new(finding.Destination, finding, new(new(kind.Value, finding.Destination) { Source = finding.Source, Reason = drift, Bytes = kind == ChangeKind.SetMode ? 0 : Math.Max(0, suspect.Size) })
        {
            RealSource = suspect.LinkedSource ?? finding.Source.Value.Value,
            SourceMode = suspect.Source.Mode,
            Make = maker is null ? null : maker.Make,
            Destination = kind == ChangeKind.Create ? new(FileKind.Missing) : suspect.Destination,
        });
    }

    private static Explanation SourceProblem(Pair pair, string code, string message, string? fix) =>
        new(pair.Destination, null, Problem: new(code, message) { Location = pair.Mapping.SourceLocation, Fix = fix }, Blocks: true);

    /// <summary>Says what an orphan means: it is removed, unless someone edited it.</summary>
    public Explanation Explain(Orphan orphan)
    {
        if (orphan.Problem is { } problem)
            return new(orphan.Entry.Destination, null, Problem: problem);
        var leaves = orphan.IsRemoved(overwrite);
        var finding = new Finding(orphan.Drift, orphan.Entry.Destination)
        {
            Source = orphan.Entry.Source,
            Location = orphan.Entry.Location,
            Change = leaves ? ChangeKind.Delete : null,
            Commands = commands,
        };
        return new(finding.Destination, finding, leaves ? new(new(ChangeKind.Delete, finding.Destination) { Reason = orphan.Drift }) { Destination = orphan.Status } : null);
    }

    /// <summary>Says what an unmapped file means: it stays, unless it should be removed.</summary>
    public Explanation Explain(Unmapped file)
    {
        if (file.Problem is { } problem)
            return new(file.Path, null, Problem: problem);
        var leaves = file.IsRemoved(overwrite);
        var finding = new Finding(Drift.Unmapped, file.Path) { Location = file.Mapping.Location, Change = leaves ? ChangeKind.Delete : null, Detail = file.Source?.Path.Value, Commands = commands };
        return new(file.Path, finding, leaves ? new(new(ChangeKind.Delete, file.Path) { Reason = Drift.Unmapped }) { Destination = file.Status } : null);
    }
}
