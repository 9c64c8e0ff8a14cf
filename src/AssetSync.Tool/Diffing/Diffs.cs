namespace AssetSync.Tool.Diffing;

/// <summary>Makes the diffs that --diff asks for.</summary>
internal static class Diffs
{
    public static IReadOnlyDictionary<RelativePath, string> Create(AssetRoot root, IReadOnlyList<Finding> findings, Subject subject)
    {
        using var files = root.OpenContent(subject);
        var budget = new DiffBudget();
        var diffs = new Dictionary<RelativePath, string>();
        foreach (var finding in findings)
        {
            if (IsAboutContent(finding.Drift) && !diffs.ContainsKey(finding.Destination))
                diffs.Add(finding.Destination, Create(files, finding, budget));
        }

        return diffs;
    }

    private static string Create(IReadOnlyFiles files, Finding finding, DiffBudget budget)
    {
        var copy = finding.Drift == Drift.MissingDestination ? DiffSide.Nothing : DiffSide.Read(files, finding.Destination);
        var source = finding.Drift is Drift.Orphan or Drift.OrphanEdited ? DiffSide.Nothing : DiffSide.Read(files, finding.Source!.Value, finding.Maker);
        // What sync would discard is somebody's edit, and reads as one: added to the source. Everything else is shown as sync changes the copy.
        return finding.IsRefused && !source.IsNothing
            ? FileDiff.Write(finding.Maker is null ? finding.Source!.Value : finding.Destination, source, finding.Destination, copy, budget)
            : FileDiff.Write(finding.Destination, copy, finding.Destination, source, budget);
    }

    public static bool IsAboutContent(Drift drift) =>
        drift is Drift.MissingDestination or Drift.SourceChanged or Drift.DestinationEdited or Drift.BothChanged
            or Drift.Differs or Drift.EolOnly or Drift.Orphan or Drift.OrphanEdited;
}
