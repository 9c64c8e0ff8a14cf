namespace AssetSync;

/// <summary>The commands that fix what is out of sync: few, whatever the number of findings, and ready to be copied.</summary>
public static class Advice
{
    /// <summary>Returns one command per line, in the order of the groups; a line that begins with <c>#</c> says what the next one does, if there is a choice. A remark is never on a command's line, where an interactive zsh reads it as arguments.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="gitPath">Returns a path below the root relative to the working directory, since git, unlike AssetSync, has no root; null if both are the same.</param>
    public static IReadOnlyList<string> For(IReadOnlyList<Finding> findings, Func<string, string>? gitPath = null)
    {
        var lines = new List<(string Command, string Remark)>();
        var kinds = findings.ToLookup(finding => finding.Remedy);
        foreach (var kind in kinds.OrderBy(kind => kind.Key))
            lines.AddRange(Lines(kind.Key, [.. kind], kind.First().Commands, kinds, gitPath ?? (path => path)));
        return [.. lines.SelectMany(line => new[] { line.Remark.Length == 0 ? "" : $"# {line.Remark}", line.Command }).Where(line => line.Length > 0)];
    }

    private static IEnumerable<(string Command, string Remark)> Lines(Remedy remedy, IReadOnlyList<Finding> findings, CommandNames commands, ILookup<Remedy, Finding> kinds, Func<string, string> gitPath)
    {
        switch (remedy)
        {
            case Remedy.RestoreSource:
                yield return ("", "restore the missing sources, or change their mappings");
                break;
            case Remedy.Sync:
                yield return (commands.Sync, RemarkOnSync(findings, commands, kinds.Count > 1));
                break;
            case Remedy.AdoptOrDiscard:
                yield return ($"{commands.Adopt} {Line(Paths(findings))}", "keep the edit: the source takes it");
                yield return Discard(commands, findings, kinds, "or discard the edit");
                break;
            case Remedy.Merge:
                yield return Discard(commands, findings, kinds, "discard the copy's content; first merge what is worth keeping into the source");
                if (commands.AdoptOverwrite is { } replace && Paths(findings).All(path => !IsFolder(path)))
                    yield return ($"{replace} {Line(Paths(findings))}", "or keep the copy's content: the source's is discarded");
                break;
            case Remedy.DiscardOrMap:
                yield return Discard(commands, findings, kinds, "remove the copy; to keep it, map it again");
                break;
            case Remedy.AdoptOrRemove:
                if (findings.Where(finding => finding.Detail is not null).ToList() is { Count: > 0 } adoptable)
                    yield return ($"{commands.Adopt} {Line(Paths(adoptable))}", "keep the file: it becomes a source");
                yield return Discard(commands, findings, kinds, "remove the file; to leave it there, name it in \"keep\"");
                break;
            case Remedy.MoveAway:
                yield return ("", "move away what is in the way, or change the mapping");
                break;
            case Remedy.EditAttributes:
                yield return ("", "in .gitattributes, give copy and source the same text and eol attributes");
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
                    yield return ($"git update-index --chmod={mode.Key} {Line(Paths([.. mode]).Select(gitPath))}", kinds.Count > 1 ? "set the executable bit" : "");
                break;
            case Remedy.Track:
                // Beside others it needs a remark too: one that belongs to no command may be above it.
                yield return (Shell.GitAdd(Paths(findings).Select(gitPath)), kinds.Count > 1 ? "track the copies" : "");
                break;
            case Remedy.Unignore:
                yield return (Shell.GitAdd(Paths(findings).Select(gitPath), " --force"), "track what git ignores, or change .gitignore");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(remedy), remedy, null);
        }
    }

    private static string RemarkOnSync(IReadOnlyList<Finding> findings, CommandNames commands, bool isOneOfMany)
    {
        var states = string.Join(", ", findings.OrderBy(finding => finding.Drift).Select(finding => finding.State).Distinct());
        return isOneOfMany ? $"fix: {states}{commands.AfterSync.Replace(',', ';')}"
            : commands.AfterSync.Length > 0 ? $"sync{commands.AfterSync}"
            : "";
    }

    private static (string Command, string Remark) Discard(CommandNames commands, IReadOnlyList<Finding> findings, ILookup<Remedy, Finding> kinds, string remark)
    {
        if (commands.Discard is not { } discard)
            return (commands.Overwrite, $"{remark} (this concerns all copies)");
        var paths = Paths(findings);
        var concernsMore = paths.Any(IsFolder) && kinds.Count(kind => kind.Key is Remedy.AdoptOrDiscard or Remedy.Merge or Remedy.DiscardOrMap or Remedy.AdoptOrRemove) > 1;
        return ($"{discard} {Line(paths)}", concernsMore ? $"{remark} (this concerns all edits below the folder)" : remark);
    }

    private static bool IsFolder(string path) => path.EndsWith('/');

    private static IReadOnlyList<string> Paths(IReadOnlyList<Finding> findings) => PathGroups.Shorten(findings.Select(finding => finding.Destination.Value));

    private static string Line(IEnumerable<string> paths) => string.Join(' ', paths.Select(Shell.Path));
}
