using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AssetSync.Packages.Tests;

/// <summary>What the last job of a release packs from the native packages that each platform has made.</summary>
public class ReleaseTests
{
    private const string Named = "osx-arm64;win-x64";

    [Fact]
    public void The_workflow_names_the_native_packages_that_it_makes()
    {
        var workflow = File.ReadAllText(Path.Combine(RepositoryRoot.Path, ".github", "workflows", "release.yml"));

        var made = Regex.Matches(workflow, @"\{ runtime: ([\w-]+),").Select(match => match.Groups[1].Value).ToArray();

        made.Length.ShouldBeGreaterThan(2);
        workflow.ShouldContain($"NativeRuntimes: {string.Join(';', made)}\n");
    }

    [RequiresFact(Needs.Time)]
    public void The_packages_name_and_hold_the_native_command_of_every_platform()
    {
        using var folder = new ScratchFolder();
        StandIn(folder, "osx-arm64", "asset-sync");
        StandIn(folder, "win-x64", "asset-sync.exe");

        var result = Feed.PackRelease(folder, Named);

        result.ExitCode.ShouldBe(0, result.Log);
        using var tool = new Package("AssetSync.Tool", folder.Path);
        var settings = tool.Read(tool.Entries.Single(entry => entry.EndsWith("DotnetToolSettings.xml", StringComparison.Ordinal)));
        XDocument.Load(new MemoryStream(settings)).Descendants("RuntimeIdentifierPackage").Select(package => package.Attribute("Id")!.Value)
            .ShouldBe(["AssetSync.Tool.osx-arm64", "AssetSync.Tool.win-x64", "AssetSync.Tool.any"], ignoreOrder: true);
        using var msbuild = new Package("AssetSync.MSBuild", folder.Path);
        msbuild.Entries.Where(entry => entry.StartsWith("tools/native/", StringComparison.Ordinal)).ShouldBe(["tools/native/osx-arm64/asset-sync", "tools/native/win-x64/asset-sync.exe"]);
    }

    [RequiresFact(Needs.Time)]
    public void A_package_that_would_name_one_that_is_not_there_is_not_made()
    {
        using var folder = new ScratchFolder();
        StandIn(folder, "osx-arm64", "asset-sync");

        var result = Feed.PackRelease(folder, Named);

        result.ExitCode.ShouldNotBe(0, result.Log);
        (result.Stdout + result.Stderr).ShouldContain("NativeRuntimes names packages that are not there", customMessage: result.Log);
        folder.Has($"AssetSync.Tool.{Feed.Version}.nupkg").ShouldBeFalse();
    }

    // Native code of another platform cannot be compiled here.
    private static void StandIn(ScratchFolder folder, string runtime, string command)
    {
        using var archive = ZipFile.Open(folder[$"AssetSync.Tool.{runtime}.{Feed.Version}.nupkg"], ZipArchiveMode.Create);
        using var entry = archive.CreateEntry($"tools/any/{runtime}/{command}").Open();
        entry.Write("stand-in"u8);
    }
}
