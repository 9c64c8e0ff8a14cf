using System.Text;

namespace AssetSync.Packages.Tests;

public class PackageContentTests
{
    [RequiresTheory(Needs.Time)]
    [InlineData("AssetSync")]
    [InlineData("AssetSync.Nuke")]
    [InlineData("AssetSync.MSBuild")]
    [InlineData("AssetSync.Tool")]
    [InlineData("AssetSync.Tool.any")]
    public void Every_package_says_what_it_is(string id)
    {
        using var package = new Package(id);
        var metadata = package.Metadata;

        metadata["license"].Single().Value.ShouldBe("MIT");
        metadata["icon"].Single().Value.ShouldBe("icon.png");
        metadata["readme"].Single().Value.ShouldBe("README.md");
        metadata["description"].Single().Value.Length.ShouldBeGreaterThan(50);
        metadata["projectUrl"].Single().Value.ShouldStartWith("https://");
        metadata["repository"].Single().Attribute("url")!.Value.ShouldStartWith("https://");
        metadata["repository"].Single().Attribute("commit")!.Value.Length.ShouldBe(40);
        metadata["releaseNotes"].Single().Value.ShouldStartWith("### Added");
        package.Read("icon.png").ShouldBe(File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "icon.png")));
        package.Read("README.md").ShouldBe(File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "src", id.Replace(".any", "", StringComparison.Ordinal), "README.md")));
    }

    [RequiresTheory(Needs.Time)]
    [InlineData("AssetSync")]
    [InlineData("AssetSync.Tool.any")]
    public void Every_package_with_assemblies_has_symbols(string id) =>
        File.Exists(Path.Combine(Feed.Path, $"{id}.{Feed.Version}.snupkg")).ShouldBeTrue();

    [RequiresFact(Needs.Time)]
    public void The_MSBuild_package_is_a_development_dependency_and_holds_no_library()
    {
        using var package = new Package("AssetSync.MSBuild");

        package.Metadata["developmentDependency"].Single().Value.ShouldBe("true");
        package.Metadata["dependencies"].SelectMany(element => element.Elements()).ShouldBeEmpty();
        package.Entries.ShouldContain("build/AssetSync.MSBuild.targets");
        package.Entries.ShouldContain("buildMultiTargeting/AssetSync.MSBuild.targets");
        package.Entries.ShouldContain("tools/net10.0/any/asset-sync.dll");
        package.Entries.Any(entry => entry.StartsWith("tools/native/", StringComparison.Ordinal)).ShouldBe(Feed.HasNativeTool);
        package.Entries.ShouldNotContain(entry => entry.StartsWith("lib/", StringComparison.Ordinal) || entry.StartsWith("buildTransitive/", StringComparison.Ordinal));
    }

    [RequiresFact(Needs.Time)]
    public void The_library_drags_in_the_globbing_package_and_no_other()
    {
        using var package = new Package("AssetSync");

        package.Metadata["dependencies"].Single().Elements().Select(group => string.Join(' ', group.Elements().Select(element => element.Attribute("id")!.Value)))
            .ShouldBe(["Microsoft.Extensions.FileSystemGlobbing", "Microsoft.Extensions.FileSystemGlobbing"]);
        package.Entries.ShouldContain("lib/net8.0/AssetSync.xml");
        package.Entries.ShouldContain("lib/net10.0/AssetSync.xml");
    }

    [RequiresFact(Needs.Time)]
    public void The_packed_command_embeds_the_canonical_bytes()
    {
        using var package = new Package("AssetSync.Tool.any");
        var embedded = Resources.Of(package.Read("tools/net10.0/any/asset-sync.dll"));

        embedded.Keys.Count(name => name.StartsWith("EmbeddedAssets/docs/diagnostics/", StringComparison.Ordinal)).ShouldBeGreaterThan(40);
        foreach (var (name, text) in embedded)
            Encoding.UTF8.GetBytes(text).ShouldBe(File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, name["EmbeddedAssets/".Length..])), name);
    }

    [RequiresFact(Needs.Time)]
    public void Packing_twice_gives_the_same_bytes()
    {
        var first = Directory.GetFiles(Feed.Path, "*.nupkg");
        var again = Feed.PackAgain();

        first.Length.ShouldBeGreaterThan(4);
        foreach (var file in first)
            File.ReadAllBytes(Path.Combine(again, Path.GetFileName(file))).AsSpan().SequenceEqual(File.ReadAllBytes(file)).ShouldBeTrue(Path.GetFileName(file));
    }
}
