namespace AssetSync.Tool.Formats;

/// <summary>Writes for people: changes, findings, one line that sums up, and the commands that fix them.</summary>
internal sealed class TextFormat(Places places, TextOptions options) : TextBasedFormat
{
    private readonly Palette _palette = options.Palette;

    /// <summary>Says whether there is nothing to write, so that standard output need not be opened.</summary>
    public static bool IsSilent(Answer answer, bool quiet) =>
        quiet && answer.Text.Length == 0 && answer.Complaints.Count == 0;

    public override void Write(Answer answer, TextWriter writer)
    {
        writer.Write(answer.Text);
        if (!options.IsQuiet)
            WriteDone(answer, writer);
        var findings = answer.Complaints;
        WriteFindings(findings, answer, writer);
        foreach (var problem in options.WithProblems ? answer.Problems : [])
            writer.WriteLine(problem);
        if (options.IsQuiet)
            return;
        if (answer.Summary.Length > 0)
            writer.WriteLine(_palette.Strong(answer.Summary));
        WriteFixes(findings, writer);
    }

    private void WriteDone(Answer answer, TextWriter writer)
    {
        foreach (var edit in LongList.Cut(answer.Edits, options.IsWhole, _ => 0))
            writer.WriteLine($"{answer.MappingFile}: {_palette.Good(edit.Kind)} {edit.Source} -> {edit.Destination}");
        WriteRest(answer.Edits.Count, writer);

        var width = ChangeNames.Width(answer.Changes);
        foreach (var change in LongList.Cut(answer.Changes, options.IsWhole, _ => 0))
        {
            var name = change.Kind.ToName();
            writer.Write(_palette.Good(name));
            writer.Write(new string(' ', width - name.Length + 2));
            WriteFromTo(change.Source, change.Destination, writer);
            writer.WriteLine(change.Reason.ToName());
            WriteDiff(answer, change.Destination, writer);
        }

        WriteRest(answer.Changes.Count, writer);
    }

    private void WriteFindings(IReadOnlyList<Finding> findings, Answer answer, TextWriter writer)
    {
        Finding[] shown = [.. LongList.Cut(findings, options.IsWhole, Rank)];
        var width = shown.Select(finding => finding.Drift.ToName().Length).Append(0).Max();
        foreach (var finding in shown)
        {
            var name = finding.Drift.ToName();
            writer.Write(_palette.Bad(name));
            writer.Write(new string(' ', width - name.Length + 2));
            WriteFromTo(finding.Source, finding.Destination, writer);
            writer.WriteLine(finding.Message);
            if (Diffs.IsAboutContent(finding.Drift))
                WriteDiff(answer, finding.Destination, writer);
        }

        WriteRest(findings.Count, writer);
    }

    /// <summary>What needs a decision is shown first, then what sync fixes, then what git only has to be told of.</summary>
    private static int Rank(Finding finding) =>
        finding.Drift == Drift.Untracked ? 2
        : finding.Change is null ? 0
        : 1;

    private void WriteRest(int count, TextWriter writer)
    {
        if (LongList.Rest(count, options.IsWhole) is { } rest)
            writer.WriteLine(rest);
    }

    private void WriteDiff(Answer answer, RelativePath destination, TextWriter writer)
    {
        if (answer.Diffs.TryGetValue(destination, out var diff))
            writer.Write(_palette.IsColored ? DiffColors.Paint(diff, _palette) : diff);
    }

    private void WriteFixes(IReadOnlyList<Finding> findings, TextWriter writer)
    {
        var lines = Advice.For(findings, places);
        if (lines.Count == 0)
            return;
        writer.WriteLine();
        writer.WriteLine("To fix:");
        foreach (var line in lines)
            writer.WriteLine($"  {line}");
    }

    private static void WriteFromTo(RelativePath? source, RelativePath destination, TextWriter writer)
    {
        if (source is { } path)
        {
            writer.Write(path.ToString());
            writer.Write(" -> ");
        }

        writer.Write(destination.ToString());
        writer.Write(": ");
    }
}
