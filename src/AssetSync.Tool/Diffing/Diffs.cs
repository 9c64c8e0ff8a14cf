namespace AssetSync.Tool.Diffing;

/// <summary>Makes the diffs that --diff asks for.</summary>
internal static class Diffs
{
    public static IReadOnlyDictionary<RelativePath, string> Of(AssetRoot root, IReadOnlyList<Finding> findings, Subject subject)
    {
        var diffs = new Dictionary<RelativePath, string>();
        foreach (var finding in findings)
        {
            if (Differs(finding.Drift) && !diffs.ContainsKey(finding.Destination))
                diffs.Add(finding.Destination, Of(root, finding, subject));
        }

        return diffs;
    }

    private static string Of(AssetRoot root, Finding finding, Subject subject) => FileDiff.Of(
        finding.Destination,
        finding.Drift == Drift.MissingDestination ? null : Read(root, finding.Destination, subject),
        finding.Drift is Drift.Orphan or Drift.OrphanEdited ? null : Read(root, finding.Source!.Value, subject));

    /// <summary>The other drifts are about something else than content.</summary>
    private static bool Differs(Drift drift) =>
        drift is Drift.MissingDestination or Drift.SourceChanged or Drift.DestinationEdited or Drift.BothChanged
            or Drift.Differs or Drift.EolOnly or Drift.Orphan or Drift.OrphanEdited;

    private static byte[]? Read(AssetRoot root, RelativePath path, Subject subject)
    {
        _ = subject;
        return File.ReadAllBytes(Path.Combine(root.Path, path.Value));
    }
}
