using System.Text.RegularExpressions;

namespace AssetSync.Nuke.Tests;

/// <summary>What build.sh and build.ps1 do before a target runs: the SDK, the engine, the root.</summary>
public sealed partial class BootstrapTests : IDisposable
{
    private const string Trying = "Restoring NUKE and building build/_build.csproj ...";

    private BuildRepository _repository = null!;

    [RequiresTheory(Needs.Time)]
    [BuildScript("build.sh")]
    [BuildScript("build.ps1")]
    public void Where_NUKE_cannot_be_restored_a_line_says_so_and_MSBuild_runs_the_targets(string script)
    {
        _repository = new("") { Script = script };
        var result = _repository.Build("VerifyAssets", WithoutNuke());

        result.ExitCode.ShouldBe(0, result.Log);
        Normalized(result.Stdout).ShouldBe("""
            Restoring NUKE and building build/_build.csproj ...
            NUKE cannot be restored here (NU1101: Unable to find package Nuke.Common): the same targets run on MSBuild, from build/Build.proj.
              == VerifyAssets
              2 copies in sync

            """, result.Log);
    }

    [RequiresTheory(Needs.Time)]
    [BuildScript("build.sh")]
    [BuildScript("build.ps1")]
    public void That_NUKE_is_missing_is_remembered_until_something_changes(string script)
    {
        _repository = new("") { Script = script };
        var environment = WithoutNuke();
        _repository.Build("VerifyAssets", environment).Stdout.ShouldContain(Trying);

        var again = _repository.Build("VerifyAssets", environment);
        again.ExitCode.ShouldBe(0, again.Log);
        again.Stdout.ShouldNotContain(Trying, customMessage: again.Log);
        again.Stdout.ShouldStartWith("NUKE cannot be restored here (NU1101: ", customMessage: again.Log);

        var packages = _repository.Folder.Read("Directory.Packages.props");
        _repository.Folder.Write("Directory.Packages.props", packages.Replace($"\"Nuke.Common\" Version=\"{BuildEngine.NukeVersion}\"", "\"Nuke.Common\" Version=\"9.9.9\"", StringComparison.Ordinal));
        var changed = _repository.Build("VerifyAssets", environment);
        changed.ExitCode.ShouldBe(0, changed.Log);
        changed.Stdout.ShouldStartWith(Trying, customMessage: changed.Log);
    }

    [RequiresTheory(Needs.Time)]
    [BuildScript("build.sh")]
    [BuildScript("build.ps1")]
    public void To_force_an_engine_that_is_not_there_is_an_error(string script)
    {
        _repository = new("") { Script = script };
        var environment = WithoutNuke();
        environment["BUILD_ENGINE"] = "nuke";

        var result = _repository.Build("VerifyAssets", environment);

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stderr.ShouldContain("BUILD_ENGINE=nuke, but NUKE cannot be restored here (NU1101: ", customMessage: result.Log);
    }

    [RequiresTheory(Needs.Time)]
    [BuildScript("build.sh")]
    [BuildScript("build.ps1")]
    public void To_force_an_engine_that_does_not_exist_is_an_error(string script)
    {
        _repository = new("") { Script = script };
        var result = _repository.Build("VerifyAssets", new Dictionary<string, string?> { ["BUILD_ENGINE"] = "make" });

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stderr.ShouldContain("'make'", customMessage: result.Log);
    }

    [RequiresTheory(Needs.Time)]
    [BuildScript("build.sh")]
    [BuildScript("build.ps1")]
    public void Without_an_SDK_that_global_json_accepts_it_says_which_one_is_wanted(string script)
    {
        _repository = new("") { Script = script };
        _repository.Folder.Write("global.json", """{ "sdk": { "version": "99.0.100", "rollForward": "disable" } }""");

        var result = _repository.Build("VerifyAssets");

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stderr.ShouldContain("99.0.100", customMessage: result.Log);
        result.Stderr.ShouldContain("https://dotnet.microsoft.com/download", customMessage: result.Log);
    }

    [RequiresTheory(Needs.Time)]
    [BuildScript("build.sh")]
    [BuildScript("build.ps1")]
    public void Where_a_feed_cannot_be_reached_MSBuild_runs_the_targets_as_well(string script)
    {
        _repository = new("") { Script = script };
        var environment = WithoutNuke();
        Directory.Delete(_repository.Folder["empty"]);

        var result = _repository.Build("VerifyAssets", environment);

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldContain("\nNUKE cannot be restored here (NU1301: ", customMessage: result.Log);
    }

    [Fact]
    public void The_first_page_shows_what_a_stale_copy_looks_like()
    {
        _repository = new("");
        var environment = WithoutNuke();
        _repository.Build("VerifyAssets", environment).ExitCode.ShouldBe(0);
        _repository.Folder.Write("docs/guide.md", _repository.Folder.Read("docs/guide.md") + "More.\n");

        var result = _repository.Build("VerifyAssets Test", environment);

        result.ExitCode.ShouldBe(1, result.Log);
        var shown = CopyCount().Match(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"))).Result("$`1 of 2 copies$'");
        shown.ShouldContain($"```text\n{Normalized(result.Stdout).Replace("copies/guide.md", "src/AssetSync.Tool/EmbeddedAssets/docs/guide.md", StringComparison.Ordinal)}```\n", customMessage: result.Log);
    }

    public void Dispose() => _repository?.Dispose();

    // An empty feed lacks them all, and any may be named first.
    private static string Normalized(string stdout) =>
        string.Join('\n', MissingPackage().Replace(stdout, "find package Nuke.Common)").Split('\n').Select(line => line.TrimEnd()));

    [GeneratedRegex(@"find package \S+\)")]
    private static partial Regex MissingPackage();

    [GeneratedRegex(@"1 of \d+ copies")]
    private static partial Regex CopyCount();

    // The only feed is an empty folder, and no packages are in the cache.
    private Dictionary<string, string?> WithoutNuke()
    {
        _repository.Folder.Write("nuget.config", """
            <configuration>
              <packageSources>
                <clear />
                <add key="nothing" value="empty" />
              </packageSources>
            </configuration>
            """);
        Directory.CreateDirectory(_repository.Folder["empty"]);
        return new() { ["BUILD_ENGINE"] = null, ["NUGET_PACKAGES"] = _repository.Folder["packages"], ["RestoreAdditionalProjectSources"] = null };
    }
}
