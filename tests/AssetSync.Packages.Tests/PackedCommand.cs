namespace AssetSync.Packages.Tests;

/// <summary>The command within the MSBuild package, without MSBuild: it starts in a hundredth of the time.</summary>
internal sealed class PackedCommand(Action<ScratchFolder> arrange, Command command) : IDriftHost
{
    public HostAnswer Verify(ScratchFolder folder) => Run(folder, "verify");

    public HostAnswer Sync(ScratchFolder folder, bool overwrite) => Run(folder, overwrite ? ["sync", "--overwrite"] : ["sync"]);

    public HostAnswer? DryRun(ScratchFolder folder) => null;

    public HostAnswer? Adopt(ScratchFolder folder, IReadOnlyList<string> destinations, bool overwrite) => null;

    // It only prepares trees in sync, so there are no findings to read.
    private HostAnswer Run(ScratchFolder folder, params string[] arguments)
    {
        arrange(folder);
        var result = folder.Run(command with { Arguments = [.. command.Arguments, .. arguments] });
        return new(result.ExitCode, [], [], result.Log);
    }
}
