namespace AssetSync;

/// <summary>The commands that fix what is out of sync: few, whatever the number of findings, and ready to be copied.</summary>
public static class Advice
{
    /// <summary>Returns one command a line, in the order of the groups; a remark behind <c>#</c> says what it does where there is a choice.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="gitPath">Returns a path below the root as git reads it where the user is, since git, unlike our own commands, knows no root; null where that is the root.</param>
    public static IReadOnlyList<string> For(IReadOnlyList<Finding> findings, Func<string, string>? gitPath = null)
    {
        var lines = new List<(string Command, string Remark)>();
        var kinds = findings.ToLookup(finding => finding.Remedy);
        foreach (var kind in kinds.OrderBy(kind => kind.Key))
            lines.AddRange(Lines(kind.Key, [.. kind], kind.First().Commands, kinds.Count > 1, gitPath ?? (path => path)));
        var width = lines.Where(line => line.Remark.Length > 0).Select(line => line.Command.Length).Append(0).Max();
        return [.. lines.Select(line => line.Remark.Length == 0 ? line.Command : $"{line.Command.PadRight(width)}  # {line.Remark}")];
    }

    private static IEnumerable<(string Command, string Remark)> Lines(Remedy remedy, IReadOnlyList<Finding> findings, CommandNames commands, bool isOneOfMany, Func<string, string> gitPath)
    {
        switch (remedy)
        {
            case Remedy.RestoreSource:
                yield return ("# restore the missing sources, or change their mappings", "");
                break;
            case Remedy.Sync:
                yield return (commands.Sync, RemarkOnSync(findings, commands, isOneOfMany));
                break;
            case Remedy.AdoptOrDiscard:
                yield return ($"{commands.Adopt} {Line(Paths(findings))}", "keep the edit: the source takes it");
                yield return Discard(commands, findings, "or discard the edit");
                break;
            case Remedy.Merge:
                yield return Discard(commands, findings, "discard the copy's content; merge what is worth keeping into the source first");
                break;
            case Remedy.DiscardOrMap:
                yield return Discard(commands, findings, "remove the copy; to keep it, map it again");
                break;
            case Remedy.AdoptOrRemove:
                if (findings.Where(finding => finding.Detail is not null).ToList() is { Count: > 0 } adoptable)
                    yield return ($"{commands.Adopt} {Line(Paths(adoptable))}", "keep it: it becomes a source");
                yield return Discard(commands, findings, "remove it; to leave it there, name it in \"keep\"");
                break;
            case Remedy.MoveAway:
                yield return ("# move away what is in the way, or change the mapping", "");
                break;
            case Remedy.EditAttributes:
                yield return ("# in .gitattributes, give copy and source the same text and eol attributes", "");
                if (findings.Any(finding => finding.Change is not null))
                    yield return (commands.Sync, RemarkOnSync(findings, commands, isOneOfMany: false));
                break;
            case Remedy.Renormalize:
                yield return (Shell.GitAdd(PathGroups.Shorten(findings.Select(finding => finding.Renormalized!).Distinct()).Select(gitPath), " --renormalize"), "");
                if (findings.Any(finding => finding.Change is not null))
                    yield return (commands.Sync, RemarkOnSync(findings, commands, isOneOfMany: false));
                break;
            case Remedy.SetModeInGit:
                foreach (var mode in findings.ToLookup(finding => finding.Detail is "executable" ? "+x" : "-x"))
                    yield return ($"git update-index --chmod={mode.Key} {Line(Paths([.. mode]).Select(gitPath))}", "");
                break;
            case Remedy.Track:
                yield return (Shell.GitAdd(Paths(findings).Select(gitPath)), "");
                break;
            case Remedy.Unignore:
                yield return (Shell.GitAdd(Paths(findings).Select(gitPath), " --force"), "or change .gitignore");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(remedy), remedy, null);
        }
    }

    private static string RemarkOnSync(IReadOnlyList<Finding> findings, CommandNames commands, bool isOneOfMany)
    {
        var states = isOneOfMany ? "fixes: " + string.Join(", ", findings.OrderBy(finding => finding.Drift).Select(finding => finding.State).Distinct()) : "";
        return $"{states}{(states.Length > 0 ? commands.AfterSync : commands.AfterSync.TrimStart(',', ' '))}";
    }

    private static (string Command, string Remark) Discard(CommandNames commands, IReadOnlyList<Finding> findings, string remark) =>
        commands.Discard is { } discard ? ($"{discard} {Line(Paths(findings))}", remark) : (commands.Overwrite, $"{remark} (this concerns all copies)");

    private static IReadOnlyList<string> Paths(IReadOnlyList<Finding> findings) => PathGroups.Shorten(findings.Select(finding => finding.Destination.Value));

    private static string Line(IEnumerable<string> paths) => string.Join(' ', paths.Select(Shell.Path));
}
