namespace AssetSync.Packages.Tests;

/// <summary>A repository whose owner uses the packages.</summary>
internal static class Consumer
{
    public const string MappingFile = "asset-mappings.json";

    /// <summary>Adds the feed of the packages to the user's own, only in the scratch folder.</summary>
    public static ScratchFolder WithFeed(this ScratchFolder folder)
    {
        folder.Write("nuget.config", $"""<configuration><packageSources><add key="asset-sync" value="{Feed.Path}" /></packageSources></configuration>""");
        return folder;
    }

    /// <summary>A project in src/Core with a package, and mappings into it.</summary>
    public static ScratchFolder WithCore(this ScratchFolder folder, string properties = "", string framework = "<TargetFramework>net10.0</TargetFramework>", string packages = "AssetSync.MSBuild")
    {
        folder.WithFeed();
        folder.Write("src/Core/Core.csproj", Project(properties, framework, packages));
        folder.Write("src/Core/Core.cs", "namespace Core;\n\npublic static class Info;\n");
        folder.Write("docs/guide.md", "# Guide\n");
        folder.Write("docs/guide.de.md", "# Leitfaden\n");
        folder.Map("docs/*.md -> src/Core/EmbeddedAssets/docs/");
        return folder;
    }

    public static string Project(string properties, string framework, string packages) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {framework}
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(packages.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(package => $"""<PackageReference Include="{package}" Version="{Feed.Version}" />"""))}
          </ItemGroup>
        </Project>

        """;

    /// <summary>Builds src/Core; the first build restores.</summary>
    public static CommandResult Build(this ScratchFolder folder, params string[] arguments) =>
        folder.RunDotnet(["build", "src/Core/Core.csproj", "-nologo", "-v:minimal", .. arguments]);

    public static CommandResult Succeeds(this CommandResult result)
    {
        result.ExitCode.ShouldBe(0, result.Log);
        return result;
    }

    public static CommandResult Fails(this CommandResult result)
    {
        result.ExitCode.ShouldNotBe(0, result.Log);
        return result;
    }

    public static CommandResult Says(this CommandResult result, string text)
    {
        result.Stdout.Contains(text, StringComparison.Ordinal).ShouldBeTrue($"'{text}' is not said:\n{result.Log}");
        return result;
    }

    public static CommandResult SaysNot(this CommandResult result, string text)
    {
        result.Stdout.Contains(text, StringComparison.Ordinal).ShouldBeFalse($"'{text}' is said:\n{result.Log}");
        return result;
    }

    /// <summary>How often a build ran the command with a verb; it must have been verbose.</summary>
    public static void Runs(this CommandResult result, string verb, int times) =>
        result.Stdout.Split('\n').Count(line => line.Trim().StartsWith($"asset-sync {verb} --format", StringComparison.Ordinal)).ShouldBe(times, result.Log);
}
