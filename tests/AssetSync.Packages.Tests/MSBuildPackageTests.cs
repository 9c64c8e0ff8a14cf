namespace AssetSync.Packages.Tests;

public class MSBuildPackageTests
{
    private const string Guide = "src/Core/EmbeddedAssets/docs/guide.md";

    [RequiresFact(Needs.Time)]
    public void The_readme_s_commands_add_a_gate_to_dotnet_build()
    {
        using var folder = new ScratchFolder().WithCore();
        folder.Write("src/Core/Core.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n    <TargetFramework>net10.0</TargetFramework>\n  </PropertyGroup>\n</Project>\n");

        // Run below with the project's name and quietly, since its folder is not the working directory.
        new PackageReadme("AssetSync.MSBuild").CommandLines.ShouldBe(["dotnet add package AssetSync.MSBuild", "dotnet build", "dotnet build -p:AssetSyncMode=Sync"]);
        folder.RunDotnet("add", "src/Core/Core.csproj", "package", "AssetSync.MSBuild", "--version", Feed.Version).Succeeds();
        var drift = folder.Build("-clp:Summary").Fails();
        var sync = folder.Build("-p:AssetSyncMode=Sync").Succeeds();

        folder.Read("src/Core/Core.csproj").ShouldContain("<PrivateAssets>all</PrivateAssets>", Case.Sensitive, "a development dependency");
        drift.Says($"../../asset-mappings.json(3,5): error ASSETSYNC0001: missing-destination: docs/guide.md -> {Guide}: ");
        drift.Says("To fix: dotnet build -p:AssetSyncMode=Sync [");
        drift.SaysNot("MSB3073");
        drift.Says("    2 Error(s)"); // one for each copy, and none for the build that stops
        drift.SaysNot("dnx AssetSync.Tool verify");
        sync.Says($"asset-sync create {Guide}");
        folder.Build("-v:normal").Succeeds().Runs("verify", 1);
        folder.Write(Guide, "edited\n");
        folder.Build().Fails().Says("error ASSETSYNC0003: destination-edited");
        folder.Build("-p:AssetSyncMode=Sync").Fails().Says("-p:AssetSyncMode=Sync -p:AssetSyncOverwrite=true");
        folder.Read(Guide).ShouldBe("edited\n");
        folder.Build("-p:AssetSyncMode=Sync", "-p:AssetSyncOverwrite=true").Succeeds();
        folder.Read(Guide).ShouldBe("# Guide\n");
    }

    [RequiresFact(Needs.Time)]
    public void A_mode_that_is_mistyped_stops_the_build_and_Off_does_nothing()
    {
        using var folder = new ScratchFolder().WithCore();

        var mistyped = folder.Build("-p:AssetSyncMode=Verfiy", "-p:AssetSyncOverwrite=maybe").Fails();
        var off = folder.Build("-p:AssetSyncMode=off").Succeeds();

        mistyped.Says("Core.csproj : error ASSETSYNC0401: unknown AssetSyncMode 'Verfiy'; write Verify, Sync or Off");
        mistyped.Says("write Verify, Sync or Off. AssetSyncOverwrite must be true or false, not 'maybe'");
        off.SaysNot(" asset-sync ");
        folder.Has(Guide).ShouldBeFalse();
    }

    [RequiresFact(Needs.Time)]
    public void A_project_answers_for_the_copies_below_it_and_no_others()
    {
        using var folder = new ScratchFolder().WithCore();
        folder.Map("docs/guide.md -> src/Core/guide.md, src/CoreTests/guide.md");
        folder.Build("-p:AssetSyncMode=Sync").Succeeds();

        folder.Has("src/CoreTests/guide.md").ShouldBeFalse();
        folder.Build().Succeeds().Says("  AssetSync: each project looks only at the copies below it. To check all copies: dnx AssetSync.Tool verify\n");
    }

    [RequiresFact(Needs.Time)]
    public void A_mapping_file_that_is_wrong_or_missing_stops_the_build()
    {
        using var folder = new ScratchFolder().WithCore();
        folder.Write(Consumer.MappingFile, "{\n  \"mapings\": []\n}\n");
        folder.Build().Fails().Says("../../asset-mappings.json(2,3): error ASSETSYNC0104: ");
        folder.Remove(Consumer.MappingFile);
        folder.Build("--no-restore").Fails().Says("error ASSETSYNC0101: ").Says("(dnx AssetSync.Tool init writes one; run it at the top of the repository, or set AssetSyncRoot or AssetSyncMappings)");
    }

    [RequiresFact(Needs.Time)]
    public void Root_and_mapping_file_can_be_named_and_untracked_copies_be_allowed()
    {
        using var folder = new ScratchFolder().WithCore("<AssetSyncRoot>..\\..\\</AssetSyncRoot><AssetSyncMappings>eng/assets.json</AssetSyncMappings>");
        folder.Write("eng/assets.json", folder.Read(Consumer.MappingFile));
        folder.Remove(Consumer.MappingFile);
        folder.Git("init");

        folder.Build("-p:AssetSyncMode=Sync").Succeeds();

        folder.Has("eng/assets.lock.json").ShouldBeTrue();
        folder.Build().Fails().Says("../../eng/assets.json(3,5): error ASSETSYNC0012: untracked");
        folder.Build("-p:AssetSyncAllowUntracked=true").Succeeds();
    }

    [RequiresFact(Needs.Time)]
    public void A_project_of_two_target_frameworks_verifies_once()
    {
        using var folder = new ScratchFolder().WithCore(framework: "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>");
        folder.Write("src/App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Core/Core.csproj" /></ItemGroup>
            </Project>
            """);

        var sync = folder.Build("-p:AssetSyncMode=Sync", "-p:AssetSyncEmbed=true", "-v:normal").Succeeds();
        sync.Runs("sync", 1);
        foreach (var framework in new[] { "net8.0", "net10.0" })
            Resources.Of(folder[$"src/Core/bin/Debug/{framework}/Core.dll"]).Keys.ShouldContain("EmbeddedAssets/docs/guide.md");

        var whole = folder.Build("--no-restore", "-v:normal").Succeeds();
        whole.Runs("verify", 1);
        var one = folder.Build("--no-restore", "-f", "net8.0", "-v:normal").Succeeds();
        one.Runs("verify", 1);
        folder.Map("docs/*.md -> src/Core/EmbeddedAssets/docs/, elsewhere/");
        var referenced = folder.RunDotnet("build", "src/App/App.csproj", "-nologo", "-v:normal").Succeeds();
        referenced.Runs("verify", 1);
        referenced.Stdout.Split("dnx AssetSync.Tool verify").Length.ShouldBe(2, referenced.Log);

        folder.Write(Guide, "edited\n");
        folder.RunDotnet("build", "src/App/App.csproj", "--no-restore", "-nologo").Fails().Says("ASSETSYNC0003");
    }

    [RequiresFact(Needs.Time)]
    public void A_design_time_build_is_left_alone()
    {
        using var folder = new ScratchFolder().WithCore("<AssetSyncEmbed>true</AssetSyncEmbed>");

        folder.Build("-p:DesignTimeBuild=true", "-v:normal").Succeeds().SaysNot(" asset-sync ");
    }

    [RequiresFact(Needs.Time)]
    public void Folders_with_spaces_and_quotes_are_found()
    {
        using var folder = new ScratchFolder().WithCore();
        Directory.Move(folder["src"], folder["it's a src"]);
        folder.Map("docs/*.md -> it's a src/Core/docs/");

        var result = folder.RunDotnet("build", "it's a src/Core/Core.csproj", "-nologo", "-p:AssetSyncMode=Sync");

        result.Succeeds().Says("asset-sync create it's a src/Core/docs/guide.md");
    }

    [RequiresFact(Needs.Time | Needs.Git)]
    public void Every_key_of_a_mapping_goes_through_a_build()
    {
        var entry = DriftCatalogue.Get(DriftCatalogue.EveryKey);
        using var folder = new ScratchFolder().WithFeed();
        StandardTree.Create(folder);
        entry.Arrange(folder);
        folder.Write("Core.csproj", Consumer.Project("<AssetSyncEmbed>true</AssetSyncEmbed>", "<TargetFramework>net10.0</TargetFramework>", "AssetSync.MSBuild"));
        folder.Write(".gitignore", "bin/\nobj/\nsite/\n"); // site/ is not tracked, as its mapping says.
        folder.Git("init", "--quiet");
        folder.RunDotnet("build", "-nologo", "-p:AssetSyncMode=Sync").Succeeds();
        folder.Git("add", "--all");
        folder.RunDotnet("build", "--no-restore", "-nologo").Succeeds();

        entry.Break(folder);
        folder.Git("add", "--all");
        var verify = folder.RunDotnet("build", "--no-restore", "-nologo").Fails();
        var sync = folder.RunDotnet("build", "--no-restore", "-nologo", "-p:AssetSyncMode=Sync").Fails();
        folder.RunDotnet("build", "--no-restore", "-nologo", "-p:AssetSyncMode=Sync", "-p:AssetSyncOverwrite=true").Succeeds();

        MSBuildHost.FindingsOf(verify).ShouldBe(entry.Findings, verify.Log);
        MSBuildHost.FindingsOf(sync).ShouldBe(entry.Sync.Left, sync.Log);
        var resources = Resources.Of(folder["bin/Debug/net10.0/Core.dll"]);
        foreach (var (path, text) in entry.Overwrite!.Files.Where(file => !file.Key.EndsWith(".meta", StringComparison.Ordinal)))
        {
            folder.Has(path).ShouldBe(text is not null, path);
            resources.GetValueOrDefault(path).ShouldBe(text, path);
        }
    }
}
