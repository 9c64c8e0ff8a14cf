namespace AssetSync.Nuke.Tests;

/// <summary>What build.sh and build.ps1 do before a target runs: the SDK, the engine, the root.</summary>
public sealed class BootstrapTests : IDisposable
{
    private BuildRepository _repository = null!;

    [RequiresTheory(Needs.Time)]
    [BuildScript("build.sh")]
    [BuildScript("build.ps1")]
    public void Where_NUKE_cannot_be_restored_one_line_says_so_and_MSBuild_runs_the_targets(string script)
    {
        _repository = new("") { Script = script };
        var result = _repository.Build("VerifyAssets", WithoutNuke());

        result.ExitCode.ShouldBe(0, result.Log);
        var line = result.Stdout.Split('\n')[0];
        line.ShouldStartWith("NUKE cannot be restored here (NU1101: ", customMessage: result.Log);
        line.ShouldEndWith("the same targets run on MSBuild, from build/Build.proj.", customMessage: result.Log);
        BuildRepository.SummaryOf(result).ShouldBe(["VerifyAssets Succeeded"], result.Log);
    }

    [RequiresTheory(Needs.Time)]
    [BuildScript("build.sh")]
    [BuildScript("build.ps1")]
    public void That_NUKE_is_missing_is_remembered_until_something_changes(string script)
    {
        _repository = new("") { Script = script };
        var environment = WithoutNuke();
        _repository.Build("VerifyAssets", environment).ExitCode.ShouldBe(0);
        var remembered = _repository.Folder.Read(".nuke/temp/without-nuke");

        _repository.Build("VerifyAssets", environment).ExitCode.ShouldBe(0);
        _repository.Folder.Read(".nuke/temp/without-nuke").ShouldBe(remembered);

        var packages = _repository.Folder.Read("Directory.Packages.props");
        _repository.Folder.Write("Directory.Packages.props", packages.Replace($"\"Nuke.Common\" Version=\"{BuildEngine.NukeVersion}\"", "\"Nuke.Common\" Version=\"9.9.9\"", StringComparison.Ordinal));
        var result = _repository.Build("VerifyAssets", environment);
        result.ExitCode.ShouldBe(0, result.Log);
        _repository.Folder.Read(".nuke/temp/without-nuke").ShouldNotBe(remembered);
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
    public void A_feed_that_cannot_be_reached_is_a_want_of_NUKE_as_well_and_no_secret_is_written_down(string script)
    {
        _repository = new("") { Script = script };
        var environment = WithoutNuke();
        Directory.Delete(_repository.Folder["empty"]);
        environment["NUGET_API_KEY"] = "s3cret";

        var result = _repository.Build("VerifyAssets", environment);

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldStartWith("NUKE cannot be restored here (NU1301: ", customMessage: result.Log);
        _repository.Folder.Read(".nuke/temp/without-nuke").ShouldNotContain("s3cret");
    }

    public void Dispose() => _repository?.Dispose();

    // Only an empty folder serves packages, and none are in the cache.
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
