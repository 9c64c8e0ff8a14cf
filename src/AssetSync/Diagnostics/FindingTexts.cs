namespace AssetSync;

/// <summary>All sentences about drift and its fixes.</summary>
internal static class FindingTexts
{
    public static string NameOf(FileKind kind) => kind switch
    {
        FileKind.Folder => "a folder",
        FileKind.Link => "a symbolic link",
        FileKind.File => "a file",
        FileKind.Missing => "missing",
        FileKind.Git => "git's own folder, or something in it",
        _ => "a special file (a FIFO, device or socket)",
    };

    public static string Message(Drift drift, RelativePath? source, string? detail, bool isMade = false) => drift switch
    {
        Drift.MissingSource => $"the source {source} does not exist",
        Drift.MissingDestination => $"the copy of {source} does not exist",
        // The lock file does not say which of the two: a mapping may also have lost the keys that made the copy.
        Drift.SourceChanged => $"{source} or its mapping changed after this copy was written",
        Drift.DestinationEdited => $"the copy was edited and its source {source} was not",
        Drift.BothChanged => $"the copy and its source {source} were both edited",
        Drift.Differs when isMade => $"the copy differs from what its mapping makes of {source}, and sync did not write it",
        Drift.Differs => $"the copy differs from {source}, and sync did not write it",
        Drift.EolOnly => detail is null ? $"only the line endings differ from {source}" : $"a fresh clone gives it other line endings than {source}: {detail}",
        Drift.ModeDiffers => detail is "executable" ? $"{source} is executable and the copy is not" : $"the copy is executable and {source} is not",
        Drift.NotAFile => $"the destination is not a regular file: it is {detail}",
        Drift.Orphan => "sync wrote this copy, and no mapping names it any more",
        Drift.OrphanEdited => "sync wrote this copy, no mapping names it any more, and it was edited since",
        Drift.Untracked => detail is "ignored" ? "git ignores this copy, so the next clone will not have it" : "git does not track this copy, so the next clone will not have it",
        Drift.Unmapped => "no mapping writes this file, and its folder is \"exact\"",
        _ => throw new ArgumentOutOfRangeException(nameof(drift), drift, null),
    };

    public static string? Reason(Drift drift, string? detail, bool isMade) => drift switch
    {
        Drift.SourceChanged when isMade => "the source or its mapping changed",
        Drift.ModeDiffers => detail is "executable" ? "the source is executable" : "the copy is executable",
        Drift.NotAFile => detail,
        Drift.EolOnly => detail,
        _ => null,
    };

    public static string Fix(Finding finding)
    {
        var (destination, change, detail, commands) = (finding.Destination, finding.Change, finding.Detail, finding.Commands);
        return finding.Drift switch
        {
            Drift.MissingSource => "restore the source, or remove the mapping",
            Drift.DestinationEdited when change is null =>
                $"{commands.Adopt} {Shell.Path(destination.Value)} to keep the edit, or {Discard(destination, commands)} to discard it{AllCopies(commands)}{commands.AfterSync}",
            Drift.BothChanged or Drift.Differs when change is null =>
                $"merge into the source what is worth keeping, then {Discard(destination, commands)}{AllCopies(commands)}{commands.AfterSync}",
            Drift.OrphanEdited when change is null => $"{Discard(destination, commands)} to remove it{AllCopies(commands)}, or map it again{commands.AfterSync}",
            Drift.Unmapped when change is null && detail is not null => $"{commands.Adopt} {Shell.Path(destination.Value)} to make it {detail}, or {Discard(destination, commands)} to remove it{AllCopies(commands)}",
            Drift.Unmapped when change is null => $"{Discard(destination, commands)} to remove it{AllCopies(commands)}, or name it in \"keep\"",
            Drift.NotAFile when change is null => "move what is there out of the way, or change the mapping",
            Drift.EolOnly when finding.Renormalized is { } kept => Shell.GitAdd([kept], " --renormalize") + (change is null ? "" : $", then {commands.Sync}{commands.AfterSync}"),
            Drift.EolOnly when detail is not null => $"give both the same text and eol attributes in .gitattributes, then {commands.Sync}{commands.AfterSync}",
            // Windows has no executable bit on disk; git keeps it.
            Drift.ModeDiffers when OperatingSystem.IsWindows() => $"git update-index --chmod={(detail is "executable" ? "+x" : "-x")} {Shell.Path(destination.Value)}",
            Drift.Untracked => detail is "ignored" ? $"{Shell.GitAdd([destination.Value], " --force")}, or change .gitignore" : Shell.GitAdd([destination.Value]),
            _ => commands.Sync + commands.AfterSync,
        };
    }

    private static string AllCopies(CommandNames commands) => commands.Discard is null ? " (this concerns all copies)" : "";

    private static string Discard(RelativePath destination, CommandNames commands) =>
        commands.Discard is { } discard ? $"{discard} {Shell.Path(destination.Value)}" : commands.Overwrite;
}
