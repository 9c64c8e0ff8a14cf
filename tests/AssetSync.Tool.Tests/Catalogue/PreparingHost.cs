namespace AssetSync.Tool.Tests.Catalogue;

/// <summary>The library, which brings a tree into sync without starting a process.</summary>
internal sealed class PreparingHost : IDriftHost
{
    public HostAnswer Verify(ScratchFolder folder)
    {
        var verdict = AssetRoot.Open(folder.Path).Verify();
        return Answer(verdict.ExitCode, verdict.Findings, verdict.Problems);
    }

    public HostAnswer Sync(ScratchFolder folder, bool overwrite)
    {
        var result = AssetRoot.Open(folder.Path).Sync(new() { Overwrite = overwrite });
        return Answer(result.ExitCode, result.Refused, result.Problems);
    }

    public HostAnswer? DryRun(ScratchFolder folder) => null;

    public HostAnswer? Adopt(ScratchFolder folder, IReadOnlyList<string> destinations, bool overwrite) => null;

    private static HostAnswer Answer(ExitCode exitCode, IEnumerable<Finding> findings, IEnumerable<Problem> problems)
    {
        string[] lines = [.. findings.Select(finding => $"{finding}")];
        return new((int)exitCode, lines, [.. problems.Select(problem => problem.Code)], string.Join('\n', lines));
    }
}
