namespace AssetSync.Tool.Formats;

/// <summary>Writes for people: changes, findings, one line that sums up, and the commands that mend. Problems only into files: at the keyboard they go to standard error.</summary>
internal sealed class TextFormat(Palette palette, bool quiet, bool withProblems) : TextBasedFormat
{
    /// <summary>Says whether there is nothing to write, so that standard output need not be opened.</summary>
    public static bool IsSilent(Answer answer, bool quiet) =>
        quiet && answer.Text.Length == 0 && answer.Complaints.Count == 0;

    public override void Write(Answer answer, TextWriter writer)
    {
        writer.Write(answer.Text);
        if (!quiet)
            WriteDone(answer, writer);
        var findings = answer.Complaints;
        WriteFindings(findings, answer, writer);
        foreach (var problem in withProblems ? answer.Problems : [])
            writer.WriteLine(problem);
        if (quiet)
            return;
        if (answer.Summary.Length > 0)
            writer.WriteLine(palette.Strong(answer.Summary));
        WriteFixes(findings, writer);
    }

    private void WriteDone(Answer answer, TextWriter writer)
    {
        foreach (var edit in answer.Edits)
            writer.WriteLine($"{answer.MappingFile}: {palette.Good(edit.Kind)} {edit.Source} -> {edit.Destination}");

        var width = ChangeNames.Width(answer.Changes);
        foreach (var change in answer.Changes)
        {
            var name = change.Kind.ToName();
            writer.Write(palette.Good(name));
            writer.Write(new string(' ', width - name.Length + 2));
            WriteFromTo(change.Source, change.Destination, writer);
            writer.WriteLine(change.Reason.ToName());
            WriteDiff(answer, change.Destination, writer);
        }
    }

    private void WriteFindings(IReadOnlyList<Finding> findings, Answer answer, TextWriter writer)
    {
        var width = 0;
        foreach (var finding in findings)
            width = Math.Max(width, finding.Drift.ToName().Length);
        foreach (var finding in findings)
        {
            var name = finding.Drift.ToName();
            writer.Write(palette.Bad(name));
            writer.Write(new string(' ', width - name.Length + 2));
            WriteFromTo(finding.Source, finding.Destination, writer);
            writer.WriteLine(finding.Message);
            if (Diffs.IsAboutContent(finding.Drift))
                WriteDiff(answer, finding.Destination, writer);
        }
    }

    private void WriteDiff(Answer answer, RelativePath destination, TextWriter writer)
    {
        if (answer.Diffs.TryGetValue(destination, out var diff))
            writer.Write(palette.IsColored ? DiffColors.Paint(diff, palette) : diff);
    }

    /// <summary>What sync mends comes last, so that the output ends with the command to run.</summary>
    private static void WriteFixes(IReadOnlyList<Finding> findings, TextWriter writer)
    {
        var label = "To mend: ";
        var bySync = findings.Where(finding => finding.Change != ChangeKind.None);
        var byHand = findings.Where(finding => finding.Change == ChangeKind.None);
        foreach (var fix in byHand.Concat(bySync).Select(finding => finding.Fix).Distinct(StringComparer.Ordinal))
        {
            writer.WriteLine(label + fix);
            label = "         ";
        }
    }

    private static void WriteFromTo(RelativePath? source, RelativePath destination, TextWriter writer)
    {
        if (source is { } path)
        {
            writer.Write(path.Value);
            writer.Write(" -> ");
        }

        writer.Write(destination.Value);
        writer.Write(": ");
    }
}
