using System.Globalization;

namespace AssetSync.Tool;

/// <summary>Words the last line of an answer.</summary>
internal static class Summaries
{
    public static string OfFindings(IReadOnlyList<Finding> findings, int destinations, int problems = 0)
    {
        if (findings.Count == 0 && problems > 0)
            return Text($"{Copies(destinations)}, {problems} {(problems == 1 ? "error" : "errors")}");
        if (findings.Count == 0)
            return $"{Copies(destinations)} in sync";
        var untracked = findings.Count(finding => finding.Drift == Drift.Untracked);
        if (untracked == findings.Count)
            return Text($"{Copies(untracked)} {(untracked == 1 ? "matches but is" : "match but are")} not tracked by git");
        var copies = OutOfSync([.. findings.Where(finding => finding.Drift != Drift.Untracked)], out var orphans);
        return Text($"{copies} of {Copies(destinations + orphans)} out of sync{(untracked == 0 ? "" : Text($", {untracked} not tracked by git"))}");
    }

    public static string OfSync(SyncResult result)
    {
        var missing = result.Verdict.Findings.Where(finding => finding.Drift == Drift.MissingSource).Select(finding => finding.Source).Distinct().Count();
        if (missing > 0)
            return Text($"{(result.IsDryRun ? "dry run: cannot sync" : "nothing was written")}: {missing} {(missing == 1 ? "source is" : "sources are")} missing");
        return OfChanges(result) ?? $"{(result.IsDryRun ? "dry run: " : "")}{Copies(result.Verdict.Destinations.Count)} in sync, nothing to do";
    }

    public static string OfAdopt(SyncResult result)
    {
        var nothing = result.Skipped.Count > 0 ? Text($"{result.Skipped.Count} skipped") : $"{Copies(result.Verdict.Destinations.Count)} in sync";
        return OfChanges(result) is not { } changes ? $"{(result.IsDryRun ? "dry run: " : "")}nothing to adopt, {nothing}"
            : result.Skipped.Count > 0 ? $"{changes}, {nothing}"
            : changes;
    }

    /// <summary>Counts what was changed, refused and failed; null where nothing was.</summary>
    private static string? OfChanges(SyncResult result)
    {
        var parts = new List<string>();
        Count(result.Changes, ChangeKind.Create, result.IsDryRun ? "to create" : "created", parts);
        Count(result.Changes, ChangeKind.Update, result.IsDryRun ? "to update" : "updated", parts);
        Count(result.Changes, ChangeKind.SetMode, result.IsDryRun ? "mode to set" : "mode set", parts);
        Count(result.Changes, ChangeKind.Delete, result.IsDryRun ? "to delete" : "deleted", parts);
        if (result.Refused.Count > 0)
            parts.Add(Text($"{result.Refused.Count} refused"));
        if (result.Problems.Count > 0)
            parts.Add(Text($"{result.Problems.Count} failed"));
        return parts.Count == 0 ? null : $"{(result.IsDryRun ? "dry run: " : "")}{string.Join(", ", parts)}";
    }

    public static string Copies(int count) => count == 1 ? "1 copy" : Text($"{count} copies");

    /// <summary>Counts the copies with findings, including orphans and unmapped files.</summary>
    public static int OutOfSync(IReadOnlyList<Finding> findings, out int orphans)
    {
        var copies = new HashSet<RelativePath>();
        orphans = 0;
        foreach (var finding in findings)
        {
            if (copies.Add(finding.Destination) && finding.Drift is Drift.Orphan or Drift.OrphanEdited or Drift.Unmapped)
                orphans++;
        }

        return copies.Count;
    }

    private static void Count(IReadOnlyList<Change> changes, ChangeKind kind, string word, List<string> parts)
    {
        var count = changes.Count(change => change.Kind == kind);
        if (count > 0)
            parts.Add(Text($"{count} {word}"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
