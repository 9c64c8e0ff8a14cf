using System.Text.RegularExpressions;

namespace AssetSync.Nuke.Tests;

/// <summary>A scratch repository that is built by this repository's build scripts: the real build/, src/AssetSync and src/AssetSync.Nuke, and two small projects.</summary>
public sealed partial class BuildRepository : IDisposable
{
    private static readonly string[] Copied = ["build.sh", "build.ps1", "build.cmd", "build", ".nuke", ".github", "global.json", "Directory.Packages.props", ".gitignore", ".editorconfig", "src/AssetSync", "src/AssetSync.Nuke"];

    private static readonly string[] ServerVariables = ["GITLAB_CI", "APPVEYOR", "JENKINS_HOME", "BITBUCKET_PIPELINE_UUID", "TEAMCITY_VERSION", "TRAVIS", "JB_SPACE_PROJECT_KEY", "bamboo_planKey", "BITRISE_BUILD_URL"];

    private readonly ScratchFolder _folder;

    public BuildRepository(string engine)
    {
        Engine = engine;
        _folder = new ScratchFolder($"BuildRepository.{engine}");
        CopyBuild();
        WriteProjects();
        _folder.Write("AGENTS.md", "Rules.\n");
        _folder.Write("docs/guide.md", "# Guide\n\n<!-- assets:begin -->\n<!-- assets:end -->\n");
        _folder.Write("asset-mappings.json", """
            {
              "mappings": [
                { "source": "AGENTS.md", "destination": "CLAUDE.md" },
                { "source": "docs/guide.md", "destination": "copies/guide.md" }
              ]
            }
            """);
        Folder.Git("init", "--quiet");
        if (AssetSync("sync", "--table", "docs/guide.md") is { ExitCode: not 0 } failed)
            throw new InvalidOperationException(failed.Log);
        Folder.Git("add", "--all");
        Folder.Git("commit", "--quiet", "--message", "base");
        PlantTool(Folder.Path);
    }

    public string Engine { get; }

    /// <summary>Gets the script that builds: the platform's own, unless a test says which.</summary>
    public string Script { get; init; } = OperatingSystem.IsWindows() ? "build.ps1" : "build.sh";

    public ScratchFolder Folder => _folder;

    /// <summary>Runs the build script of the repository, or of another work tree of it.</summary>
    public CommandResult Build(string arguments, IReadOnlyDictionary<string, string?>? environment = null, string? root = null, ScratchFolder? from = null, string? script = null)
    {
        root ??= Folder.Path;
        var words = arguments.Replace("{root}", root, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var variables = ServerVariables.ToDictionary(name => name, _ => (string?)null);
        variables["BUILD_ENGINE"] = Engine;
        variables["NO_COLOR"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            variables[name] = value;
        script ??= Script;
        string[] options = script == "build.ps1" ? ["-ExecutionPolicy", "Bypass", "-NoProfile", "-File"] : [];
        var command = new Command(ShellOf(script), [.. options, Path.Combine(root, script), .. words]);
        return (from ?? Folder).Run(command with { Environment = variables });
    }

    /// <summary>Runs the command itself, for situations that a build does not make.</summary>
    public CommandResult AssetSync(params string[] arguments) => Folder.AssetSync(arguments);

    /// <summary>Adds a linked work tree and returns its path.</summary>
    public string AddWorkTree()
    {
        var path = Folder["../linked"];
        Folder.Git("worktree", "add", "--quiet", path);
        PlantTool(path);
        return path;
    }

    /// <summary>Restores everything except what git ignores.</summary>
    public void Reset()
    {
        Folder.Git("reset", "--quiet", "--hard");
        Folder.Git("clean", "--force", "--quiet", "-d");
    }

    /// <summary>Names the program that runs a build script here.</summary>
    public static string ShellOf(string script) => script == "build.sh" ? "sh" : OperatingSystem.IsWindows() ? "powershell" : "pwsh";

    /// <summary>The files that are different from the last commit, new or gone.</summary>
    public IReadOnlyList<string> Changed() =>
        [.. Folder.Git("status", "--porcelain", "--untracked-files=all").Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[3..]).Order(StringComparer.Ordinal)];

    /// <summary>Reads which targets an engine has run: from NUKE's summary, or from the line with which each target of Build.proj begins.</summary>
    public static IEnumerable<string> RunIn(CommandResult result, string engine) =>
        engine == BuildEngine.Nuke
            ? SummaryOf(result).Select(line => line.Split(' ')).Where(line => line[1] is "Succeeded" or "Failed").Select(line => line[0])
            : result.Stdout.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("== ", StringComparison.Ordinal)).Select(line => line[3..]);

    /// <summary>Returns what was printed without its colours, which NUKE writes on build servers.</summary>
    public static string TextOf(CommandResult result) => EscapePattern().Replace(result.Stdout, "").Replace('\u00a0', ' ');

    /// <summary>Reads the table that NUKE ends with, each line as <c>Target Status</c>.</summary>
    public static IReadOnlyList<string> SummaryOf(CommandResult result)
    {
        var text = TextOf(result);
        var table = text.LastIndexOf("Target  ", StringComparison.Ordinal);
        return table < 0 ? [] : [.. StatusPattern().Matches(text[table..]).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}")];
    }

    public void Dispose() => _folder.Dispose();

    private void CopyBuild()
    {
        var arguments = new[] { "-C", RepositoryRoot.Path, "ls-files", "--cached", "--others", "--exclude-standard", "--" };
        var files = CommandRunner.Run(new Command("git", [.. arguments, .. Copied]), RepositoryRoot.Path).Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var file in files.Where(file => File.Exists(Path.Combine(RepositoryRoot.Path, file))))
            Folder.Write(file, File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, file)));
    }

    private void WriteProjects()
    {
        Folder.Write("AssetSync.slnx", """
            <Solution>
              <Project Path="src/Sample/Sample.csproj" />
              <Project Path="tests/Sample.Tests/Sample.Tests.csproj" />
            </Solution>
            """);
        foreach (var project in new[] { "src/AssetSync", "src/Sample", "tests/Sample.Tests" })
        {
            Folder.Write($"{project}/Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <Nullable>enable</Nullable>
                    <LangVersion>14</LangVersion>
                  </PropertyGroup>
                </Project>
                """);
        }

        Folder.Write("src/Sample/Sample.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);
        Folder.Write("src/Sample/Sample.cs", "namespace Sample;\n\npublic static class Answer\n{\n    public const int Value = 42;\n}\n");
        Folder.Write("tests/Sample.Tests/Sample.Tests.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <IsPackable>false</IsPackable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.NET.Test.Sdk" />
                <PackageReference Include="xunit" />
                <PackageReference Include="xunit.runner.visualstudio" />
                <ProjectReference Include="../../src/Sample/Sample.csproj" />
              </ItemGroup>
            </Project>
            """);
        Folder.Write("tests/Sample.Tests/AnswerTests.cs", """
            public class AnswerTests
            {
                [Xunit.Fact]
                public void It_is_42() => Xunit.Assert.Equal(42, Sample.Answer.Value);
            }
            """);
    }

    /// <summary>Puts the command that was built with these tests where Build.proj would build it, newer than every source.</summary>
    private static void PlantTool(string root)
    {
        var later = DateTime.UtcNow.AddDays(1);
        foreach (var configuration in new[] { "Debug", "Release" })
        {
            var bin = Directory.CreateDirectory(Path.Combine(root, "src/AssetSync.Tool/bin", configuration, "net10.0"));
            foreach (var file in new[] { "asset-sync.dll", "asset-sync.runtimeconfig.json", "AssetSync.dll", "DiffPlex.dll", "System.CommandLine.dll", "Microsoft.Extensions.FileSystemGlobbing.dll" })
                File.Copy(Path.Combine(AppContext.BaseDirectory, file), Path.Combine(bin.FullName, file));
            var built = Path.Combine(bin.FullName, "built");
            File.WriteAllText(built, "");
            File.SetLastWriteTimeUtc(built, later);
        }
    }

    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex EscapePattern();

    [GeneratedRegex(@"^ *([A-Z]\w+) +(Succeeded|Failed|Skipped|NotRun|Aborted)\b", RegexOptions.Multiline)]
    private static partial Regex StatusPattern();
}
