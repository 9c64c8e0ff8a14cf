namespace AssetSync.Tool.Proving;

/// <summary>Makes a scratch copy a git work tree, which at first tracks nothing.</summary>
internal static class ScratchRepository
{
    /// <summary>Returns false if git is not installed or does not work here.</summary>
    public static bool TryCreate(ScratchCopy scratch) => GitProgram.Path is not null && TryRun(scratch, "init", "--quiet", "--template=");

    public static bool TryAddAll(ScratchCopy scratch) => TryRun(scratch, "add", "--all", "--force");

    private static bool TryRun(ScratchCopy scratch, params string[] arguments) =>
        GitProcess.Run(GitSurroundings.OfProcess.With(GitInheritance.Foreign()).With(WithoutSettings(scratch)), scratch.Root.Path, arguments).Succeeded;

    // A source may be a .gitattributes that names a filter of the user, which git add would run. Older versions of git know only the last two.
    private static Dictionary<string, string?> WithoutSettings(ScratchCopy scratch) => new()
    {
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["HOME"] = scratch.Root.Path,
        ["XDG_CONFIG_HOME"] = scratch.Root.Path,
    };
}
