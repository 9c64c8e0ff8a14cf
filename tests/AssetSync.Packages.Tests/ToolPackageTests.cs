namespace AssetSync.Packages.Tests;

public class ToolPackageTests
{
    [Fact]
    public void The_readme_s_commands_install_and_use_the_tool()
    {
        using var folder = new ScratchFolder().WithFeed();
        folder.Write("AGENTS.md", "Be careful.\n");
        folder.Git("init");

        folder.RunDotnet("new", "tool-manifest").Succeeds();
        folder.RunDotnet("tool", "install", "AssetSync.Tool", "--version", Feed.Version).Succeeds().Says("dotnet asset-sync");
        folder.RunDotnet("asset-sync", "init").Succeeds();
        folder.RunDotnet("asset-sync", "add", "AGENTS.md", "CLAUDE.md").Succeeds();
        folder.RunDotnet("asset-sync", "sync", "--dry-run").Succeeds();
        folder.Has("CLAUDE.md").ShouldBeFalse();
        folder.RunDotnet("asset-sync", "sync").Succeeds().Says("create  AGENTS.md -> CLAUDE.md");
        folder.Git("add", "--all");
        folder.RunDotnet("asset-sync", "verify").Succeeds();
        folder.RunDotnet("asset-sync", "explain", "ASSETSYNC0003").Succeeds().Says("# ASSETSYNC0003");
        folder.Write("CLAUDE.md", "by hand\n");
        folder.RunDotnet("asset-sync", "verify").ExitCode.ShouldBe(1);

        // A hook with the tool of the manifest, where no asset-sync is on the PATH.
        folder.RunDotnet("asset-sync", "hook", "install").Succeeds();
        folder.Git("add", "--all");
        folder.Run(new Command("git", ["commit", "--message", "edit"]) { Environment = GitAndDotnet() }).ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Installing_gives_the_native_command_where_there_is_one()
    {
        using var folder = new ScratchFolder().WithFeed();
        folder.RunDotnet("tool", "install", "AssetSync.Tool", "--version", Feed.Version, "--tool-path", "bin").Succeeds();

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

    private static Dictionary<string, string?> GitAndDotnet()
    {
        var environment = new Dictionary<string, string?>(GitEnvironment.Values);
        foreach (var (name, value) in Dotnet.Environment)
            environment[name] = value;
        return environment;
    }
}
