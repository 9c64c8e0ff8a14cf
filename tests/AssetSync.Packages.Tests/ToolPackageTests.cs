namespace AssetSync.Packages.Tests;

public class ToolPackageTests
{
    [Fact]
    public void The_readme_s_commands_install_and_use_the_tool()
    {
        using var folder = new ScratchFolder();
        WriteFeed(folder);
        folder.Write("AGENTS.md", "Be careful.\n");
        folder.Git("init");

        RunDotnet(folder, "new", "tool-manifest").Succeeds();
        RunDotnet(folder, "tool", "install", "AssetSync.Tool", "--version", Feed.Version).Succeeds().Says("dotnet asset-sync");
        RunDotnet(folder, "asset-sync", "init").Succeeds();
        RunDotnet(folder, "asset-sync", "add", "AGENTS.md", "CLAUDE.md").Succeeds();
        RunDotnet(folder, "asset-sync", "sync", "--dry-run").Succeeds();
        folder.Has("CLAUDE.md").ShouldBeFalse();
        RunDotnet(folder, "asset-sync", "sync").Succeeds().Says("create  AGENTS.md -> CLAUDE.md");
        folder.Git("add", "--all");
        RunDotnet(folder, "asset-sync", "verify").Succeeds();
        RunDotnet(folder, "asset-sync", "explain", "ASSETSYNC0003").Succeeds().Says("# ASSETSYNC0003");
        folder.Write("CLAUDE.md", "by hand\n");
        RunDotnet(folder, "asset-sync", "verify").ExitCode.ShouldBe(1);

        // A hook with the tool of the manifest, where no asset-sync is on the PATH.
        RunDotnet(folder, "asset-sync", "hook", "install").Succeeds();
        folder.Git("add", "--all");
        folder.Run(new Command("git", ["commit", "--message", "edit"]) { Environment = GitAndDotnet(folder) }).ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Installing_gives_the_native_command_where_there_is_one()
    {
        using var folder = new ScratchFolder();
        WriteFeed(folder);
        RunDotnet(folder, "tool", "install", "AssetSync.Tool", "--version", Feed.Version, "--tool-path", "bin").Succeeds();

        var isNative = Directory.EnumerateFiles(folder["bin"], "asset-sync*", SearchOption.AllDirectories).All(file => Path.GetExtension(file) != ".dll");

        isNative.ShouldBe(Feed.HasNativeTool);
        var version = folder.Run(folder["bin/asset-sync"], "--version");
        version.ExitCode.ShouldBe(0, version.Log);
        version.Stdout.ShouldStartWith(Feed.Version);
    }

    [Fact]
    public void The_portable_command_runs_on_the_shared_runtime()
    {
        using var folder = new ScratchFolder();
        System.IO.Compression.ZipFile.ExtractToDirectory(Feed.PackagePath("AssetSync.Tool.any"), folder["package"]);

        folder.RunDotnet("package/tools/net10.0/any/asset-sync.dll", "--version").Succeeds().Says(Feed.Version);
    }

    private static void WriteFeed(ScratchFolder folder) =>
        folder.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="asset-sync" value="{Feed.Path}" /></packageSources></configuration>""");

    private static CommandResult RunDotnet(ScratchFolder folder, params string[] arguments) =>
        folder.Run(new Command("dotnet", arguments) { Environment = DotnetEnvironment(folder) });

    // With a home of its own: there dotnet remembers where it unpacked a tool, and another run has unpacked this version elsewhere.
    private static Dictionary<string, string?> DotnetEnvironment(ScratchFolder folder) =>
        new(Dotnet.Environment) { ["DOTNET_CLI_HOME"] = folder["../home"] };

    private static Dictionary<string, string?> GitAndDotnet(ScratchFolder folder)
    {
        var environment = new Dictionary<string, string?>(GitEnvironment.Values);
        foreach (var (name, value) in DotnetEnvironment(folder))
            environment[name] = value;
        return environment;
    }
}
