namespace AssetSync.Packages.Tests;

public class NukePackageTests
{
    [Fact]
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

    [NukeFact]
    public void A_build_with_two_more_interfaces_has_the_gate()
    {
        using var folder = new ScratchFolder().WithFeed();
        folder.Write(".nuke/parameters.json", "{}\n");
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
                <PackageReference Include="AssetSync.Nuke" Version="{Feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("build/Build.cs", "class Build : NukeBuild, ISyncAssets, IVerifyAssets\n{\n    public static int Main() => Execute<Build>(x => ((IVerifyAssets)x).VerifyAssets);\n}\n");
        folder.Write("AGENTS.md", "Be careful.\n");
        folder.Map("AGENTS.md -> CLAUDE.md");

        folder.RunDotnet("run", "--project", "build/_build.csproj", "--", "VerifyAssets").ExitCode.ShouldBe(1);
        folder.RunDotnet("run", "--project", "build/_build.csproj", "--no-build", "--", "SyncAssets").Succeeds();
        folder.Read("CLAUDE.md").ShouldBe("Be careful.\n");
        folder.RunDotnet("run", "--project", "build/_build.csproj", "--no-build", "--", "VerifyAssets").Succeeds();
    }
}
