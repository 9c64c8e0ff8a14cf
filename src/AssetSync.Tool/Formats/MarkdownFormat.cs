namespace AssetSync.Tool.Formats;

/// <summary>Writes Markdown: the step summary of GitHub Actions, or a comment on a change.</summary>
internal sealed class MarkdownFormat : TextBasedFormat
{
    public override void Write(Answer answer, TextWriter writer)
    {
        writer.WriteLine($"### asset-sync {answer.Command}: {answer.Verdict}");
        writer.WriteLine();
        if (answer.Summary.Length > 0)
            writer.WriteLine(Cell(answer.Summary));
        WriteFindings(answer.Findings, writer);
        WriteChanges(answer.Changes, writer);
        foreach (var problem in answer.Problems)
            writer.WriteLine($"- {Cell(problem.ToString())}");
    }

    private static void WriteFindings(IReadOnlyList<Finding> findings, TextWriter writer)
    {
        if (findings.Count == 0)
            return;
        writer.WriteLine();
        writer.WriteLine("| drift | source | destination | reason | to fix |");
        writer.WriteLine("|---|---|---|---|---|");
        foreach (var finding in findings)
        {
            var source = finding.Source is { } path ? Code(path.Value) : "";
            writer.WriteLine($"| {finding.Drift.ToName()} | {source} | {Code(finding.Destination.Value)} | {Cell(finding.Message)} | {Cell(finding.Fix)} |");
        }
    }

    private static void WriteChanges(IReadOnlyList<Change> changes, TextWriter writer)
    {
        if (changes.Count == 0)
            return;
        writer.WriteLine();
        writer.WriteLine("| change | destination | reason |");
        writer.WriteLine("|---|---|---|");
        foreach (var change in changes)
            writer.WriteLine($"| {change.Kind.ToName()} | {Code(change.Destination.Value)} | {change.Reason.ToName()} |");
    }

    private static string Code(string text) => $"<code>{Cell(text)}</code>";

    private static string Cell(string text) => text
        .ReplaceLineEndings(" ")
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("|", "&#124;", StringComparison.Ordinal)
        .Replace("*", "&#42;", StringComparison.Ordinal)
        .Replace("_", "&#95;", StringComparison.Ordinal)
        .Replace("`", "&#96;", StringComparison.Ordinal);
}
