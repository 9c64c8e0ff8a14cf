namespace AssetSync.Tool.Formats;

/// <summary>Writes Markdown: the step summary of GitHub Actions, or a comment on a change.</summary>
internal sealed class MarkdownFormat : TextBasedFormat
{
    public override void Write(Answer answer, TextWriter writer)
    {
        writer.WriteLine($"### asset-sync {answer.Command}: {answer.Verdict}");
        writer.WriteLine();
        if (answer.Summary.Length > 0)
            writer.WriteLine(MarkdownText.Plain(answer.Summary));
        WriteFindings(answer.Assets is null ? answer.Complaints : answer.Findings, writer);
        WriteChanges(answer.Changes, writer);
        foreach (var problem in answer.Problems)
            writer.WriteLine($"- {MarkdownText.Code(problem.ToString())}");
    }

    private static void WriteFindings(IReadOnlyList<Finding> findings, TextWriter writer)
    {
        if (findings.Count == 0)
            return;
        writer.WriteLine();
        writer.WriteLine("| state | copy | source | to fix |");
        writer.WriteLine("|---|---|---|---|");
        foreach (var finding in findings)
        {
            var source = finding.Source is { } path ? MarkdownText.Code(path.Value) : "";
            var reason = finding.Reason is { } text ? $" {MarkdownText.Code(text)}" : "";
            writer.WriteLine($"| {finding.State}{reason} | {MarkdownText.Code(finding.Destination.Value)} | {source} | {MarkdownText.Code(finding.Fix)} |");
        }
    }

    private static void WriteChanges(IReadOnlyList<Change> changes, TextWriter writer)
    {
        if (changes.Count == 0)
            return;
        writer.WriteLine();
        writer.WriteLine("| change | file | because |");
        writer.WriteLine("|---|---|---|");
        foreach (var change in changes)
            writer.WriteLine($"| {change.Kind.ToName()} | {MarkdownText.Code(change.Destination.Value)} | {change.Reason.ToWord()} |");
    }
}
