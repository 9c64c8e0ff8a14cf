using System.Text.RegularExpressions;

namespace AssetSync.Nuke.Tests;

/// <summary>The components in builds that are not ours, compiled from the source-only package.</summary>
public sealed partial class ConsumerTests
{
    // What nuke :setup writes, and two interface names; Restore is before the gate in one class and after it in the other.
    private const string WithOwnTargets = """
        using Nuke.Common;

        class Build : NukeBuild, ISyncAssets, IVerifyAssets
        {
            public static int Main() => Execute<Build>(x => x.Compile);

            [Parameter]
            readonly bool DryRun;

            Target Clean => _ => _
                .Before<ISyncAssets>(x => x.SyncAssets)
                .Executes(() => { });

            Target Restore => _ => _
                .Executes(() => { });

            Target Compile => _ => _
                .DependsOn(Restore)
                .Executes(() => { });

            Target Pack => _ => _
                .After(Compile)
                .Executes(() => { });
        }
        """;

    // Components of their own with well-known names, nullable warnings as errors; and a gate that nothing depends on.
    private const string WithOwnComponents = """
        using Nuke.Common;

        class Build : NukeBuild, ICompile, IVerifyAssets
        {
            public static int Main() => Execute<Build>(x => ((ICompile)x).CompileAll);

            string IHazAssetMappings.AssetMappingsFile => "config/mappings.json";

            AssetSync.CommandNames IHazAssetMappings.AssetCommands => new AssetSync.CommandNames { Sync = "nuke SyncAssets" };
        }

        interface ICompile : INukeBuild
        {
            Target CompileAll => _ => _
                .Executes(() => { });
        }
        """;

    [RequiresFact(Needs.Time | Needs.Nuke)]
    public void Two_interface_names_put_both_targets_before_a_component_s_Compile()
    {
        using var build = new ConsumerBuild(Snippets.Of("src/AssetSync.Nuke/README.md"));

        var help = build.Run("--help");
        help.Stdout.ShouldMatch(@"Compile \(default\) +-> Restore, SyncAssets, VerifyAssets", help.Log);
        foreach (var option in new[] { "--sync-assets-dry-run", "--overwrite-assets", "--adopt-assets" })
            help.Stdout.ShouldContain(option, customMessage: help.Log);
        TheGateHolds(build, "Compile");
        AnEditedCopyNeedsADecision(build);
        EveryKeyOfAMappingGoesThrough(build);
    }

    [RequiresFact(Needs.Time | Needs.Nuke)]
    public void Two_interface_names_put_both_targets_before_a_Compile_of_one_s_own()
    {
        using var build = new ConsumerBuild([WithOwnTargets], packages: "Nuke.Common", properties: "<Nullable>enable</Nullable><LangVersion>12</LangVersion>");

        TheGateHolds(build, "Compile");
        build.Folder.Write("AGENTS.md", "Newest rules.\n");
        var pack = build.Run("Pack", "TF_BUILD");
        pack.ExitCode.ShouldBe(1, pack.Log);
        BuildRepository.SummaryOf(pack).ShouldBe(["SyncAssets Skipped", "VerifyAssets Failed", "Pack NotRun"], pack.Log);
        ADryRunThatIsNotUnderstoodDoesNotWrite(build);
    }

    [RequiresFact(Needs.Time | Needs.Nuke)]
    public void A_gate_that_nothing_depends_on_says_so_and_components_of_other_people_may_have_the_same_names()
    {
        using var build = new ConsumerBuild([WithOwnComponents], properties: "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>");
        build.Folder.Write("config/mappings.json", """{ "mappings": [{ "source": "AGENTS.md", "destination": "copy.md" }] }""");

        var result = build.Run("VerifyAssets");

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.ShouldContain("[WRN] No target depends on VerifyAssets, so a copy that is out of sync stops nothing.", customMessage: result.Log);
        result.Stdout.ShouldContain("ASSETSYNC0001  missing  copy.md  AGENTS.md", customMessage: result.Log);
        result.Stdout.ShouldContain("1 copy out of sync. Run: nuke SyncAssets", customMessage: result.Log);
    }

    private static void TheGateHolds(ConsumerBuild build, string target)
    {
        build.Folder.Write("AGENTS.md", "Other rules.\n");
        foreach (var server in new[] { "GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION", "GITLAB_CI" })
        {
            var red = build.Run($"{target} --strict", server);
            red.ExitCode.ShouldBe(1, red.Log);
            BuildRepository.SummaryOf(red).ShouldBe(["SyncAssets Skipped", "VerifyAssets Failed", "Restore NotRun", "Compile NotRun"], red.Log);
            BuildRepository.TextOf(red).ShouldContain("[ERR] VerifyAssets: ASSETSYNC0002  stale  CLAUDE.md  AGENTS.md", customMessage: red.Log);
            BuildRepository.TextOf(red).ShouldContain("OnlyWhen: SyncAssets is named, or this is a local build that does not name VerifyAssets", customMessage: red.Log);
        }

        var local = build.Run(target);
        local.ExitCode.ShouldBe(0, local.Log);
        BuildRepository.SummaryOf(local).ShouldBe(["SyncAssets Succeeded", "VerifyAssets Succeeded", "Restore Succeeded", "Compile Succeeded"], local.Log);
        local.Stdout.ShouldNotContain("No target depends on VerifyAssets", customMessage: local.Log);
        build.Folder.Read("CLAUDE.md").ShouldBe("Other rules.\n");
    }

    private static void AnEditedCopyNeedsADecision(ConsumerBuild build)
    {
        var script = OperatingSystem.IsWindows() ? @".\build.cmd" : "./build.sh";
        build.Folder.Write("CLAUDE.md", "My rules.\n");

        var refused = build.Run("SyncAssets");
        refused.ExitCode.ShouldBe(1, refused.Log);
        refused.Stdout.ShouldContain("1 refused", customMessage: refused.Log);
        refused.Stdout.ShouldContain($"{script} SyncAssets --adopt-assets CLAUDE.md", customMessage: refused.Log);
        refused.Stdout.ShouldContain("1 copy could not be synced. What to do is above", customMessage: refused.Log);
        var verified = build.Run("VerifyAssets");
        verified.Stdout.ShouldContain("1 copy out of sync. What to do is above", customMessage: verified.Log);

        build.Run("SyncAssets --adopt-assets CLAUDE.md").ExitCode.ShouldBe(0);
        build.Folder.Read("AGENTS.md").ShouldBe("My rules.\n");
        build.Folder.Write("CLAUDE.md", "No rules.\n");
        build.Run("SyncAssets --overwrite-assets CLAUDE.md").ExitCode.ShouldBe(0);
        build.Folder.Read("CLAUDE.md").ShouldBe("My rules.\n");
    }

    private static void EveryKeyOfAMappingGoesThrough(ConsumerBuild build)
    {
        var entry = DriftCatalogue.Get(DriftCatalogue.EveryKey);
        StandardTree.Create(build.Folder);
        entry.Arrange(build.Folder);
        build.Folder.Write(".gitignore", "bin/\nobj/\n.nuke/temp/\nsite/\n"); // site/ is not tracked, as its mapping says.
        var first = build.Run("SyncAssets --overwrite-assets");
        first.ExitCode.ShouldBe(0, first.Log);
        build.Folder.Git("add", "--all");
        build.Folder.Git("commit", "--quiet", "--message", "every key");

        entry.Break(build.Folder);
        build.Folder.Git("add", "--all");
        var verify = build.Run("Compile", "GITHUB_ACTIONS");
        var sync = build.Run("SyncAssets", "GITHUB_ACTIONS");
        var adopt = build.Run("SyncAssets --adopt-assets copies/made.md");
        var overwrite = build.Run("SyncAssets --overwrite-assets");

        FindingsOf(verify).ShouldBe(entry.Findings, ignoreOrder: true, verify.Log);
        FindingsOf(sync).ShouldBe(entry.Sync.Left, ignoreOrder: true, sync.Log);
        adopt.ExitCode.ShouldBe(0, adopt.Log);
        overwrite.ExitCode.ShouldBe(0, overwrite.Log);
        build.Folder.Git("add", "--all");
        var last = build.Run("Compile", "GITHUB_ACTIONS");
        last.ExitCode.ShouldBe(0, last.Log);
        build.Folder.Read("docs/made.md").ShouldBe("# Made\n\nSee [it](docs/at.md).\n");
        build.Folder.Read("site/made.md").ShouldBe("# Made\n\nSee [it](at.md).\n");
        foreach (var (path, text) in entry.Overwrite!.Files.Where(file => !file.Key.EndsWith("made.md", StringComparison.Ordinal)))
            (build.Folder.Has(path) ? build.Folder.Read(path) : null).ShouldBe(text, path);
    }

    // As GitHub shows them, in groups.
    private static IEnumerable<string> FindingsOf(CommandResult result) => result.Stdout.Split('\n')
        .Where(line => line.StartsWith("::error ", StringComparison.Ordinal))
        .Select(line => FindingPattern().Match(line)).Where(match => match.Success).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}");

    [GeneratedRegex("::([a-z-]+) (?:[^ ]+ -> )?([^ :]+): ")]
    private static partial Regex FindingPattern();

    // A build may have its own parameter DryRun; on the command line --dry-run sets both.
    private static void ADryRunThatIsNotUnderstoodDoesNotWrite(ConsumerBuild build)
    {
        var before = build.Folder.Read("CLAUDE.md");
        build.Run("SyncAssets --sync-assets-dry-run").ExitCode.ShouldBe(0);
        build.Run("SyncAssets --dry-run").ExitCode.ShouldBe(0);
        build.Run("SyncAssets", "SYNC_ASSETS_DRY_RUN").ExitCode.ShouldBe(0);
        foreach (var arguments in new[] { "--sync-assets-dry-run maybe", "--dry-run maybe" })
            build.Run($"SyncAssets {arguments}").ExitCode.ShouldBe(2);
        foreach (var variable in new[] { "SYNC_ASSETS_DRY_RUN", "NUKE_SYNC_ASSETS_DRY_RUN" })
            build.Run("SyncAssets", variable, "maybe").ExitCode.ShouldBe(2);
        build.Folder.Read("CLAUDE.md").ShouldBe(before);

        build.Run("SyncAssets", "DRY_RUN").ExitCode.ShouldBe(0);
        build.Folder.Read("CLAUDE.md").ShouldNotBe(before);
    }
}
