namespace AssetSync.Packages.Tests;

public class NukePackageTests
{
    [RequiresFact(Needs.Time)]
    public void The_package_holds_the_sources_to_compile_and_depends_on_the_library_alone()
    {
        using var package = new Package("AssetSync.Nuke");

        var sources = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src", "AssetSync.Nuke"), "*.cs").Select(Path.GetFileName).ToArray();
        sources.ShouldContain("IVerifyAssets.cs");
        foreach (var source in sources)
            package.Read($"contentFiles/cs/any/AssetSync.Nuke/{source}").ShouldBe(File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "src", "AssetSync.Nuke", source!)));
        var files = package.Metadata["contentFiles"].Single().Elements().ToArray();
        files.Length.ShouldBe(sources.Length);
        files.ShouldAllBe(file => file.Attribute("buildAction")!.Value == "Compile");
        package.Metadata["dependencies"].Single().Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ShouldBe(["AssetSync"]);
        package.Entries.ShouldContain("build/AssetSync.Nuke.targets");
        package.Entries.ShouldNotContain(entry => entry.EndsWith(".dll", StringComparison.Ordinal));
    }

    [RequiresFact(Needs.Time | Needs.Nuke)]
    public void What_the_readme_shows_puts_the_gate_into_a_build_that_is_there()
    {
        var readme = new PackageReadme("AssetSync.Nuke");
        using var folder = ExistingBuild();
        Script(folder, "./build.sh Compile").Succeeds();
        folder.Write("README.md", "# Sample\n");

        var lines = readme.CommandLines.ToArray();
        lines[0].ShouldBe("dotnet add build/_build.csproj package AssetSync.Nuke");
        PackageReadme.Run(folder, lines[0], Dotnet.Environment).Succeeds();
        folder.Write("build/Build.cs", readme.Block("csharp"));
        folder.Write("asset-mappings.json", readme.Block("json"));
        Script(folder, "./build.sh Compile", onServer: true).Fails().Says("ASSETSYNC0001");
        foreach (var line in lines[1..])
            Script(folder, line).Succeeds();

        lines.ShouldContain("./build.sh SyncAssets --dry-run");
        folder.Read("src/Core/README.md").ShouldBe("# Sample\n");
        folder.Write("src/Core/README.md", "By hand.\n");
        Script(folder, lines[^1]).Fails().Says("ASSETSYNC0003").Says("./build.sh SyncAssets");
    }

    /// <summary>What a repository with a NUKE build has before it knows of AssetSync: the build project, its script, a solution and a project.</summary>
    private static ScratchFolder ExistingBuild()
    {
        var folder = new ScratchFolder(nameof(NukePackageTests)).WithFeed();
        folder.Write(".gitignore", "bin/\nobj/\n.nuke/temp/\n");
        folder.Write(".nuke/parameters.json", """{ "Solution": "Sample.slnx" }""");
        folder.Write("Sample.slnx", """<Solution><Project Path="src/Sample.csproj" /></Solution>""");
        folder.Write("src/Sample.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        folder.Write("build.sh", "exec dotnet run --project build/_build.csproj -- \"$@\"\n");
        folder.Write("build/Directory.Build.props", "<Project />");
        folder.Write("build/_build.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace />
                <NoWarn>CS0649;CS0169;NU1903</NoWarn>
                <NukeRootDirectory>..</NukeRootDirectory>
                <NukeScriptDirectory>..</NukeScriptDirectory>
                <NukeTelemetryVersion>1</NukeTelemetryVersion>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Nuke.Common" Version="{BuildEngine.NukeVersion}" />
                <PackageReference Include="Nuke.Components" Version="{BuildEngine.NukeVersion}" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("build/Build.cs", """
            using Nuke.Common;
            using Nuke.Components;

            class Build : NukeBuild, ICompile
            {
                public static int Main() => Execute<Build>(x => ((ICompile)x).Compile);
            }
            """);
        folder.Git("init", "--quiet");
        folder.Git("add", "--all");
        folder.Git("commit", "--quiet", "--message", "a build");
        return folder;
    }

    private static CommandResult Script(ScratchFolder folder, string line, bool onServer = false) =>
        folder.Run(new Command("sh", ["-c", line.Replace("./build.sh", "sh build.sh", StringComparison.Ordinal)])
        {
            Environment = new Dictionary<string, string?>(Dotnet.Environment) { ["GITHUB_ACTIONS"] = onServer ? "true" : null, ["NO_COLOR"] = "1" },
        });
}
