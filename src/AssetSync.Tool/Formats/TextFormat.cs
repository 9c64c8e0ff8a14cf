namespace AssetSync.Tool.Formats;

/// <summary>Writes for people: what was done, what is out of sync in groups by what to do about it, the commands that fix it, and a summary line.</summary>
internal sealed class TextFormat(Places places, TextOptions options) : TextBasedFormat
{
    private readonly Palette _palette = options.Palette;

    /// <summary>Returns whether there is nothing to write, so that standard output need not be opened.</summary>
    public static bool IsSilent(Answer answer, bool quiet) =>
        quiet && answer.Text is null && answer.Complaints.Count == 0;

    public override void Write(Answer answer, TextWriter writer)
    {
        var blocks = new TextBlocks(writer);
        blocks.Add(answer.Text?.Draw(_palette) ?? "");
        if (!options.IsQuiet)
            WriteDone(answer, blocks);
        WriteFindings(answer, blocks);
        if (options.WithProblems)
            blocks.Add(string.Concat(answer.Problems.Select(problem => $"{problem}\n")));
        if (options.IsQuiet)
            return;
        WriteSkipped(answer, blocks);
        // Where adopt had nothing to do, its user wants to know what else helps.
        blocks.Add(Fixes(answer.Complaints.Count == 0 && answer.Changes.Count == 0 ? answer.Skipped : answer.Complaints));
        if (answer.Summary.Length > 0)
            blocks.Add($"{Summary(answer)}\n");
    }

    private void WriteDone(Answer answer, TextBlocks blocks)
    {
        blocks.Add(string.Concat(LongList.Cut(answer.Edits, options.IsWhole).Select(edit => $"{answer.MappingFile}: {_palette.Good(edit.Kind)} {edit.Source} -> {edit.Destination}\n")));
        WriteRest(answer.Edits.Count, blocks);

        Change[] shown = [.. LongList.Cut(answer.Changes, options.IsWhole)];
        TextRow RowOf(Change change) => TextRow.For(change, answer.Command == "adopt");
        var columns = new TextColumns([.. shown.Select(RowOf)]);
        blocks.Begin(shown.Length > 0);
        foreach (var change in shown)
        {
            blocks.Line(columns.Line(RowOf(change), _palette.Good));
            WriteDiff(answer, change.Destination, blocks);
        }

        WriteRest(answer.Changes.Count, blocks);
    }

    private void WriteFindings(Answer answer, TextBlocks blocks)
    {
        var findings = answer.Complaints;
        Finding[] shown = [.. LongList.Cut(findings, options.IsWhole, Rank)];
        var columns = new TextColumns([.. shown.Select(TextRow.For)]);
        foreach (var group in FindingGroup.Group(shown))
        {
            blocks.Begin();
            blocks.Line($"{_palette.Strong(group.Title)}:");
            foreach (var finding in group.Findings)
            {
                blocks.Line($"  {columns.Line(TextRow.For(finding), text => _palette.Color(finding.Severity, text))}");
                if (Diffs.IsAboutContent(finding.Drift))
                    WriteDiff(answer, finding.Destination, blocks);
            }
        }

        WriteRest(findings.Count, blocks);
    }

    private void WriteSkipped(Answer answer, TextBlocks blocks)
    {
        blocks.Begin(answer.Skipped.Count > 0);
        if (answer.Skipped.Count > 0)
            blocks.Line($"{_palette.Strong("Skipped")}:");
        Finding[] shown = [.. LongList.Cut(answer.Skipped, options.IsWhole, Rank)];
        var columns = new TextColumns([.. shown.Select(TextRow.For)]);
        foreach (var finding in shown)
            blocks.Line($"  {columns.Line(TextRow.For(finding), text => text)}");
        WriteRest(answer.Skipped.Count, blocks);
    }

    /// <summary>What needs a decision is shown first, then what sync fixes, then what only git needs to be told.</summary>
    private static int Rank(Finding finding) =>
        finding.Drift == Drift.Untracked ? 2
        : finding.Severity == Severity.Fixable ? 1
        : 0;

    private void WriteRest(int count, TextBlocks blocks)
    {
        if (LongList.Rest(count, options.IsWhole) is { } rest)
            blocks.Line(rest);
    }

    private void WriteDiff(Answer answer, RelativePath destination, TextBlocks blocks)
    {
        if (answer.Diffs.Find(destination) is { } diff)
            blocks.Append(_palette.IsColored ? DiffColors.Paint(diff, _palette) : diff);
    }

    private string Fixes(IReadOnlyList<Finding> findings)
    {
        var lines = Advice.For(findings, path => places.From(places.WorkingDirectory, path));
        return lines.Count == 0 ? "" : $"{_palette.Strong("To fix:")}\n{string.Concat(lines.Select(line => $"  {line}\n"))}";
    }

    private string Summary(Answer answer) =>
        answer.ExitCode != ExitCode.Success ? _palette.Bad(answer.Summary)
        : answer.Complaints.Count == 0 && answer.Destinations is not null && answer.Findings.Count == 0 ? _palette.Good(answer.Summary)
        : _palette.Strong(answer.Summary);
}
