namespace AssetSync.Nuke.Tests;

/// <summary>The components in builds that are not ours, compiled from the source-only package.</summary>
public sealed class ConsumerTests
{
    private const string WithComponents = """
        using Nuke.Common;
        using Nuke.Components;

        class Build : NukeBuild, ICompile, ISyncAssets, IVerifyAssets
        {
            public static int Main() => Execute<Build>(x => ((ICompile)x).Compile);
        }
        """;

    private const string WithOwnTargets = """
        using Nuke.Common;

        class Build : NukeBuild, ISyncAssets, IVerifyAssets
        {
            public static int Main() => Execute<Build>(x => x.Compile);

            Target Restore => _ => _
                .Executes(() => { });

            Target Compile => _ => _
                .DependsOn<ISyncAssets>(x => x.SyncAssets)
                .DependsOn<IVerifyAssets>(x => x.VerifyAssets)
                .DependsOn(Restore)
                .Executes(() => { });
        }
        """;

    // Components of their own with well-known names, nullable warnings as errors, an old language version.
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
                .DependsOn<IVerifyAssets>(x => x.VerifyAssets)
                .Executes(() => { });
        }
        """;

    [RequiresFact(Needs.Time | Needs.Nuke)]
    public void Two_interface_names_put_both_targets_ahead_of_Compile()
    {
        using var build = new ConsumerBuild(WithComponents);

        var help = build.Run("--help");
        help.Stdout.ShouldContain("Compile (default)    -> Restore, SyncAssets, VerifyAssets", customMessage: help.Log);
        help.Stdout.ShouldContain("--dry-run", customMessage: help.Log);
        help.Stdout.ShouldContain("--overwrite-assets", customMessage: help.Log);

        build.Folder.Write("AGENTS.md", "Other rules.\n");
        var server = build.Run("Compile", server: "GITHUB_ACTIONS");
        server.ExitCode.ShouldBe(1, server.Log);
        BuildRepository.SummaryOf(server).ShouldBe(["SyncAssets Skipped", "VerifyAssets Failed", "Restore NotRun", "Compile NotRun"], ignoreOrder: true, server.Log);

        var local = build.Run("Compile");
        local.ExitCode.ShouldBe(0, local.Log);
        BuildRepository.SummaryOf(local).ShouldBe(["SyncAssets Succeeded", "VerifyAssets Succeeded", "Restore Succeeded", "Compile Succeeded"], local.Log);
        build.Folder.Read("CLAUDE.md").ShouldBe("Other rules.\n");

        build.Folder.Write("CLAUDE.md", "My rules.\n");
        var refused = build.Run("SyncAssets");
        refused.ExitCode.ShouldBe(1, refused.Log);
        refused.Stdout.ShouldContain("1 refused", customMessage: refused.Log);
        refused.Stdout.ShouldNotContain("nothing to do", customMessage: refused.Log);
        refused.Stdout.ShouldContain("1 destination could not be brought to its source. Each line above says what to do", customMessage: refused.Log);
    }

    [RequiresFact(Needs.Time | Needs.Nuke)]
    public void A_build_with_targets_of_its_own_names_them_in_its_Compile()
    {
        using var build = new ConsumerBuild(WithOwnTargets, packages: "Nuke.Common", properties: "<Nullable>enable</Nullable><LangVersion>12</LangVersion>");

        build.Folder.Write("AGENTS.md", "Other rules.\n");
        var named = build.Run("VerifyAssets Compile");
        named.ExitCode.ShouldBe(1, named.Log);
        BuildRepository.SummaryOf(named).ShouldBe(["SyncAssets Skipped", "VerifyAssets Failed", "Restore NotRun", "Compile NotRun"], ignoreOrder: true, named.Log);
        named.Stdout.ShouldContain("1 destination out of sync. Run: ./build.sh SyncAssets", customMessage: named.Log);
        build.Run("").ExitCode.ShouldBe(0);
        build.Folder.Read("CLAUDE.md").ShouldBe("Other rules.\n");
    }

    [RequiresFact(Needs.Time | Needs.Nuke)]
    public void Verify_alone_is_a_gate_and_components_of_other_people_may_have_the_same_names()
    {
        using var build = new ConsumerBuild(WithOwnComponents, properties: "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>");
        build.Folder.Write("config/mappings.json", """{ "mappings": [{ "source": "AGENTS.md", "destination": "copy.md" }] }""");

        var result = build.Run("");

        result.ExitCode.ShouldBe(1, result.Log);
        BuildRepository.SummaryOf(result).ShouldBe(["VerifyAssets Failed", "CompileAll NotRun"], result.Log);
        result.Stdout.ShouldContain("config/mappings.json(1,16): ASSETSYNC0001 missing-destination AGENTS.md -> copy.md", customMessage: result.Log);
        result.Stdout.ShouldContain("1 destination out of sync. Run: nuke SyncAssets", customMessage: result.Log);
    }
}
