namespace AssetSync.Tests.Catalogue;

/// <summary>The library, over one of its two ways to reach files.</summary>
internal sealed class LibraryHost(Func<string, IFiles> openFiles) : IDriftHost
{
    public static LibraryHost Native { get; } = new(FilesBelow.Open);

    public static LibraryHost Portable { get; } = new(FilesBelow.OpenPortable);

    public AssetRoot Open(ScratchFolder folder) => folder.OpenRoot(openFiles);

    public HostAnswer Verify(ScratchFolder folder) => Answer(() =>
    {
        var verdict = Open(folder).Verify();
        return (verdict.ExitCode, verdict.Findings, verdict.Problems);
    });

    public HostAnswer Sync(ScratchFolder folder, bool overwrite) => Answer(() => Parts(Open(folder).Sync(new() { Overwrite = overwrite })));

    public HostAnswer? DryRun(ScratchFolder folder) => Answer(() => Parts(Open(folder).Sync(new() { DryRun = true })));

    public HostAnswer? Adopt(ScratchFolder folder, IReadOnlyList<string> destinations, bool overwrite) =>
        Answer(() => Parts(Open(folder).Adopt([.. destinations.Select(RelativePath.Parse)], new() { Overwrite = overwrite })));

    private static (ExitCode, IReadOnlyList<Finding>, IReadOnlyList<Problem>) Parts(SyncResult result) =>
        (result.ExitCode, result.Verdict.Findings, result.Problems);

    private static HostAnswer Answer(Func<(ExitCode, IReadOnlyList<Finding>, IReadOnlyList<Problem>)> ask)
    {
        try
        {
            var (exitCode, findings, problems) = ask();
            var log = string.Join('\n', [.. findings.Select(finding => $"{finding}"), .. problems.Select(problem => $"{problem}")]);
            return new((int)exitCode, [.. findings.Select(finding => $"{finding.Drift.ToName()} {finding.Destination}")], [.. problems.Select(problem => problem.Code)], log);
        }
        catch (AssetSyncException exception)
        {
            return new((int)exception.ExitCode, [], [.. exception.Problems.Select(problem => problem.Code)], exception.Message);
        }
    }
}
