using System.Text.RegularExpressions;

namespace AssetSync.Packages.Tests;

public class CakeTests
{
    private const string CakeVersion = "7.0.0";

    [RequiresFact(Needs.Time)]
    public void The_script_of_the_page_runs_with_the_real_Cake()
    {
        using var folder = new ScratchFolder().WithCore(packages: "AssetSync.MSBuild", properties: "<AssetSyncMode>Off</AssetSyncMode>");
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "cake.md"));
        var script = Regex.Match(page, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        script.ShouldContain("&version=0.1.0");
        folder.Write("build.cake", script.Replace("version=0.1.0", $"version={Feed.Version}&prerelease", StringComparison.Ordinal).Replace("DotNetBuild(\".\")", "DotNetBuild(\"src/Core\")", StringComparison.Ordinal));
        var environment = Dotnet.EnvironmentWithOwnHome(folder);
        CommandResult Run(params string[] arguments) => folder.Run(new Command("dotnet", arguments) { Environment = environment });
        Run("new", "tool-manifest").Succeeds();
        Run("tool", "install", "Cake.Tool", "--version", CakeVersion).Succeeds();

        var drift = Run("cake", "--target=Compile").Fails();
        Run("cake", "--target=SyncAssets", "--dry-run").Succeeds();
        folder.Has("src/Core/EmbeddedAssets").ShouldBeFalse();
        Run("cake", "--target=SyncAssets").Succeeds().Says("Create src/Core/EmbeddedAssets/docs/guide.md");
        Run("cake", "--target=Compile").Succeeds();

        (drift.Stdout + drift.Stderr).ShouldContain("ASSETSYNC0001 missing src/Core/EmbeddedAssets/docs/guide.md");
        (drift.Stdout + drift.Stderr).ShouldContain("  dotnet cake --target=SyncAssets");
    }
}
