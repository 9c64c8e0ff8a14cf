namespace AssetSync.Nuke.Tests;

/// <summary>A repository with a NUKE build of its own, given AssetSync.Nuke the way docs/nuke.md says: the package, and two interface names.</summary>
internal sealed class ConsumerBuild : IDisposable
{
    private const string Version = "0.1.0-consumer";

    private static readonly Lazy<string> Feed = new(Pack);

    /// <param name="files">The sources of the build project.</param>
    /// <param name="packages">The engine's packages.</param>
    /// <param name="properties">Properties of the build project.</param>
    public ConsumerBuild(IReadOnlyList<string> files, string packages = "Nuke.Common Nuke.Components", string properties = "")
    {
        Folder = new ScratchFolder("ConsumerBuild");
        Folder.Write("nuget.config", $"""<configuration><packageSources><add key="asset-sync" value="{Feed.Value}" /></packageSources></configuration>""");
        Folder.Write(".nuke/parameters.json", """{ "$schema": "build.schema.json", "Solution": "Consumer.slnx" }""");
        Folder.Write("Consumer.slnx", """<Solution><Project Path="src/Lib/Lib.csproj" /></Solution>""");
        Folder.Write("src/Lib/Lib.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        Folder.Write("src/Lib/Lib.cs", "namespace Lib;\n");
        Folder.Write(".gitignore", "bin/\nobj/\n.nuke/temp/\n");
        for (var i = 0; i < files.Count; i++)
            Folder.Write($"build/Build{i}.cs", files[i]);
        Folder.Write("build.sh", "exec dotnet build/bin/Debug/_build.dll \"$@\"\n");
        Folder.Write("build.cmd", "");
        Folder.Write("build/_build.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace></RootNamespace>
                <NoWarn>CS0649;CS0169</NoWarn>
                <NukeRootDirectory>..</NukeRootDirectory>
                <NukeScriptDirectory>..</NukeScriptDirectory>
                <NukeTelemetryVersion>1</NukeTelemetryVersion>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(packages.Split(' ').Select(package => $"""<PackageReference Include="{package}" Version="{BuildEngine.NukeVersion}" />"""))}
                <PackageReference Include="AssetSync.Nuke" Version="{Version}" />
              </ItemGroup>
            </Project>
            """);
        Folder.Write("asset-mappings.json", """{ "mappings": [{ "source": "AGENTS.md", "destination": "CLAUDE.md" }] }""");
        Folder.Write("AGENTS.md", "Rules.\n");
        Folder.Git("init", "--quiet");
        var result = Folder.Run(Dotnet("build", "build/_build.csproj", "--verbosity", "quiet", "-nologo"));
        if (result.ExitCode != 0)
            throw new InvalidOperationException(result.Log);
        Folder.AssetSync("sync").ExitCode.ShouldBe(0);
        Folder.Git("add", "--all");
        Folder.Git("commit", "--quiet", "--message", "base");
    }

    public ScratchFolder Folder { get; }

    public CommandResult Run(string arguments, string? variable = null, string value = "true")
    {
        var command = Dotnet(["build/bin/Debug/_build.dll", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        return Folder.Run(variable is null ? command : command with { Environment = new Dictionary<string, string?>(command.Environment) { [variable] = value } });
    }

    public void Dispose() => Folder.Dispose();

    private static Command Dotnet(params string[] arguments) => new("dotnet", arguments) { Environment = new Dictionary<string, string?> { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_NOLOGO"] = "1" } };

    private static string Pack()
    {
        var feed = Path.Combine(RepositoryRoot.Path, "artifacts", "nuke-tests");
        if (Directory.Exists(feed))
            Directory.Delete(feed, recursive: true);
        // A unique version; the cache forgets it first.
        foreach (var project in new[] { "AssetSync", "AssetSync.Nuke" })
        {
            var result = CommandRunner.Run(
                Dotnet("pack", $"src/{project}/{project}.csproj", "--output", Path.Combine(feed, "packages"), "--artifacts-path", Path.Combine(feed, "build"), "-p:UseArtifactsOutput=true", $"-p:MinVerVersionOverride={Version}", "-nologo", "-v:quiet"),
                RepositoryRoot.Path);
            if (result.ExitCode != 0)
                throw new InvalidOperationException(result.Log);
            var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
            if (Path.Combine(cache, project.ToLowerInvariant(), Version) is var cached && Directory.Exists(cached))
                Directory.Delete(cached, recursive: true);
        }

        return Path.Combine(feed, "packages");
    }
}
