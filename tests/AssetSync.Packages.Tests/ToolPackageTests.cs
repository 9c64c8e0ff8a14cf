namespace AssetSync.Packages.Tests;

public class ToolPackageTests
{
    [RequiresFact(Needs.Time)]
    public void The_readme_s_commands_install_and_use_the_tool()
    {
        using var folder = new ScratchFolder();
        WriteFeed(folder);
        folder.Write("README.md", "# Sample\n");
        folder.Git("init");

        var answers = new Dictionary<string, CommandResult>();
        foreach (var line in new PackageReadme("AssetSync.Tool").CommandLines)
            answers.Add(line, PackageReadme.Run(folder, line, GitAndDotnet(folder)).Succeeds());

        new PackageReadme("README.md").CommandLines.Where(line => !line.StartsWith("./build.sh", StringComparison.Ordinal)).ShouldBeSubsetOf(answers.Keys);
        answers["dotnet tool install AssetSync.Tool"].Says("dotnet asset-sync");
        answers["dotnet asset-sync sync --dry-run"].Says("create  src/Core/README.md  README.md");
        answers["dotnet asset-sync sync"].Says("create  src/Core/README.md  README.md");
        answers["dotnet asset-sync verify"].Says("1 copy in sync");
        answers["dotnet asset-sync explain ASSETSYNC0003"].Says("# ASSETSYNC0003");
        foreach (var line in new PackageReadme("docs/upgrading.md").CommandLines)
            PackageReadme.Run(folder, line, GitAndDotnet(folder)).Succeeds();
        folder.Write("src/Core/README.md", "by hand\n");
        // Messages must name commands that work here, where the command is not on the PATH.
        RunDotnet(folder, "asset-sync", "verify").Fails().Says("  dotnet asset-sync adopt src/Core/README.md\n");

        // A hook with the tool of the manifest, where no asset-sync is on the PATH.
        RunDotnet(folder, "asset-sync", "hook", "install").Succeeds();
        folder.Git("add", "--all");
        folder.Run(new Command("git", ["commit", "--message", "edit"]) { Environment = GitAndDotnet(folder) }).ExitCode.ShouldBe(1);
    }

    [RequiresFact(Needs.Time)]
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
        folder.Run(folder["bin/asset-sync"], "sync").Fails().Stderr.ShouldContain("(asset-sync init writes one");
    }

    [RequiresFact(Needs.Time)]
    public void The_portable_command_runs_on_the_shared_runtime()
    {
        using var folder = new ScratchFolder();
        System.IO.Compression.ZipFile.ExtractToDirectory(Feed.PackagePath("AssetSync.Tool.any"), folder["package"]);

        folder.RunDotnet("package/tools/net10.0/any/asset-sync.dll", "--version").Succeeds().Says(Feed.Version);
    }

    private static void WriteFeed(ScratchFolder folder) =>
        folder.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="asset-sync" value="{Feed.Path}" /></packageSources></configuration>""");

    private static CommandResult RunDotnet(ScratchFolder folder, params string[] arguments) =>
        folder.Run(new Command("dotnet", arguments) { Environment = Dotnet.EnvironmentWithOwnHome(folder) });

    private static Dictionary<string, string?> GitAndDotnet(ScratchFolder folder)
    {
        var environment = new Dictionary<string, string?>(GitEnvironment.Values);
        foreach (var (name, value) in Dotnet.EnvironmentWithOwnHome(folder))
            environment[name] = value;
        return environment;
    }
}
