using System.Globalization;

namespace AssetSync.Tool.Formats;

/// <summary>The commands that fix what is out of sync: few, whatever the number of findings, and ready to be copied.</summary>
internal static class Advice
{
    private const int Most = 10;

    private enum Kind
    {
        Edited,
        Conflicting,
        OrphanEdited,
        Untracked,
        Ignored,
        Other,
    }

    /// <summary>Returns one command a line; a remark behind # says what it does where there is a choice. What sync fixes comes last, so that the output ends with the command to run.</summary>
    public static IReadOnlyList<string> For(IReadOnlyList<Finding> findings, Places places)
    {
        if (findings.Count == 0)
            return [];
        var commands = findings[0].Commands;
        var kinds = findings.Where(finding => finding.Change is null).ToLookup(KindOf);
        var lines = new List<(string Command, string Remark)>();
        Add(lines, commands.Adopt, kinds[Kind.Edited], "keep the edit: the source takes it");
        AddDiscard(lines, commands, kinds[Kind.Edited], "discard the edit");
        AddDiscard(lines, commands, kinds[Kind.Conflicting], "discard the copy's content; to keep it, merge it into the source first");
        AddDiscard(lines, commands, kinds[Kind.OrphanEdited], "remove it; to keep it, map it again");
        // Unlike our own commands, git reads paths from where the user stands.
        AddToGit(lines, "", kinds[Kind.Untracked], "", places);
        AddToGit(lines, " --force", kinds[Kind.Ignored], "or change .gitignore", places);
        string[] others = [.. kinds[Kind.Other].Select(finding => finding.Fix).Distinct()];
        lines.AddRange(others.Take(Most).Select(fix => (fix, "")));
        if (others.Length > Most)
            lines.Add((string.Create(CultureInfo.InvariantCulture, $"and {others.Length - Most} more of this kind"), ""));
        if (findings.Any(finding => finding.Change is not null))
            lines.Add((commands.Sync, commands.AfterSync.TrimStart(',', ' ')));
        return Aligned(lines);
    }

    private static Kind KindOf(Finding finding) => finding.Drift switch
    {
        Drift.DestinationEdited => Kind.Edited,
        Drift.BothChanged or Drift.Differs => Kind.Conflicting,
        Drift.OrphanEdited => Kind.OrphanEdited,
        Drift.Untracked => finding.Detail is "ignored" ? Kind.Ignored : Kind.Untracked,
        _ => Kind.Other,
    };

    private static void AddDiscard(List<(string Command, string Remark)> lines, CommandNames commands, IEnumerable<Finding> findings, string remark)
    {
        if (commands.Discard is { } discard)
            Add(lines, discard, findings, remark);
        else if (findings.Any())
            lines.Add((commands.Overwrite, $"{remark} (this is about all copies)"));
    }

    private static void Add(List<(string Command, string Remark)> lines, string command, IEnumerable<Finding> findings, string remark)
    {
        var paths = Paths(findings);
        if (paths.Count > 0)
            lines.Add(($"{command} {string.Join(' ', paths.Select(Shell.Path))}", remark));
    }

    private static void AddToGit(List<(string Command, string Remark)> lines, string options, IEnumerable<Finding> findings, string remark, Places places)
    {
        var paths = Paths(findings);
        if (paths.Count > 0)
            lines.Add((Shell.GitAdd(paths.Select(path => places.From(places.WorkingDirectory, path)), options), remark));
    }

    private static IReadOnlyList<string> Paths(IEnumerable<Finding> findings) => PathGroups.Shorten(findings.Select(finding => finding.Destination.Value));

    private static IReadOnlyList<string> Aligned(List<(string Command, string Remark)> lines)
    {
        var width = lines.Where(line => line.Remark.Length > 0).Select(line => line.Command.Length).Append(0).Max();
        return [.. lines.Select(line => line.Remark.Length == 0 ? line.Command : $"{line.Command.PadRight(width)}  # {line.Remark}")];
    }
}
