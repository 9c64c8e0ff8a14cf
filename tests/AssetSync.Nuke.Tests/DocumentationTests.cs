namespace AssetSync.Nuke.Tests;

/// <summary>docs/nuke.md in a build of each kind: every snippet compiles, and the gate is where the page says.</summary>
public sealed class DocumentationTests
{
    private const string Components = "using Nuke.Components;";

    [RequiresFact(Needs.Time | Needs.Nuke)]
    public void In_a_build_of_components() =>
        Check(snippet => !IsClass(snippet) || snippet.Contains(Components, StringComparison.Ordinal), "Nuke.Common Nuke.Components");

    [RequiresFact(Needs.Time | Needs.Nuke)]
    public void In_a_build_with_targets_of_its_own() =>
        Check(snippet => !snippet.Contains(Components, StringComparison.Ordinal), "Nuke.Common");

    private static bool IsClass(string snippet) => snippet.Contains("class Build : NukeBuild", StringComparison.Ordinal);

    private static void Check(Func<string, bool> belongs, string packages)
    {
        var snippets = Snippets.Of("docs/nuke.md").Where(belongs).ToList();
        snippets.Count(IsClass).ShouldBe(1);
        using var build = new ConsumerBuild(snippets, packages);
        build.Folder.Write("config/asset-mappings.json", """{ "mappings": [{ "source": "AGENTS.md", "destination": "CLAUDE.md" }] }""");
        build.Folder.Write("docs/assets.md", "<!-- assets:begin -->\n<!-- assets:end -->\n");

        build.Run("--help").Stdout.ShouldContain("Restore, SyncAssets, VerifyAssets");
        var synced = build.Run("SyncAssets");
        synced.ExitCode.ShouldBe(0, synced.Log);
        build.Folder.Read("docs/assets.md").ShouldContain("CLAUDE.md");
        File.Exists(build.Folder[".github/workflows/continuous.yml"]).ShouldBeTrue();

        build.Folder.Write("AGENTS.md", "Other rules.\n");
        var server = build.Run("Test", "GITHUB_ACTIONS");
        server.ExitCode.ShouldBe(1, server.Log);
        BuildRepository.SummaryOf(server).Take(2).ShouldBe(["SyncAssets Skipped", "VerifyAssets Failed"], server.Log);
        BuildRepository.TextOf(server).ShouldContain("1 copy out of sync. Run: nuke SyncAssets", customMessage: server.Log);
    }
}
