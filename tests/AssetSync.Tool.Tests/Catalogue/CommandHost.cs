using System.Text.Json;

namespace AssetSync.Tool.Tests.Catalogue;

/// <summary>The command as a process, understood through its JSON.</summary>
internal sealed class CommandHost : IDriftHost
{
    public IDriftHost Preparing { get; } = new PreparingHost();

    public HostAnswer Verify(ScratchFolder folder) => Answer(folder, "verify");

    public HostAnswer Sync(ScratchFolder folder, bool overwrite) => overwrite ? Answer(folder, "sync", "--overwrite") : Answer(folder, "sync");

    public HostAnswer? DryRun(ScratchFolder folder) => Answer(folder, "sync", "--dry-run");

    public HostAnswer? Adopt(ScratchFolder folder, IReadOnlyList<string> destinations, bool overwrite) =>
        Answer(folder, overwrite ? ["adopt", "--overwrite", .. destinations] : ["adopt", .. destinations]);

    private static HostAnswer Answer(ScratchFolder folder, params string[] arguments)
    {
        var result = folder.AssetSync([.. arguments, "--format", "json"]);
        using var document = JsonDocument.Parse(result.Stdout.Length > 0 ? result.Stdout : throw new InvalidOperationException(result.Log));
        var findings = document.RootElement.GetProperty("findings").EnumerateArray();
        var problems = document.RootElement.GetProperty("problems").EnumerateArray();
        return new HostAnswer(
            result.ExitCode,
            [.. findings.Select(finding => $"{finding.GetProperty("drift").GetString()} {finding.GetProperty("destination").GetString()}")],
            [.. problems.Select(problem => problem.GetProperty("code").GetString()!)],
            result.Log);
    }
}
