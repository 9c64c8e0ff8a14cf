namespace AssetSync.Tool.Proving;

/// <summary>Makes a scratch copy a work tree of git, which at first tracks nothing in it.</summary>
internal static class ScratchRepository
{
    /// <summary>Returns false where git is not installed or does not work here.</summary>
    public static bool TryCreate(ScratchCopy scratch) => GitProgram.Path is not null && TryRun(scratch, "init", "--quiet", "--template=");

    public static bool TryAddAll(ScratchCopy scratch) => TryRun(scratch, "add", "--all", "--force");

    private static bool TryRun(ScratchCopy scratch, params string[] arguments) =>
        GitProcess.Run(GitSurroundings.OfProcess.With(GitInheritance.Foreign()), scratch.Root.Path, arguments).Succeeded;
}
