namespace AssetSync.Nuke.Tests;

/// <summary>How build.sh and build.ps1 read a command line for MSBuild: both strictly, and the same.</summary>
public sealed class HandOverTests(EngineTests.Repositories repositories) : IClassFixture<EngineTests.Repositories>
{
    [RequiresTheory(Needs.Time)]
    [BuildScript("build.sh")]
    [BuildScript("build.ps1")]
    public void Options_may_come_first_and_skip_takes_the_words_up_to_the_next_option(string script)
    {
        var result = Build(script, "--dry-run --skip verifyassets Restore --overwrite-assets Compile SyncAssets --skip");

        result.ExitCode.ShouldBe(0, result.Log);
        BuildRepository.RunIn(result, BuildEngine.MSBuild).ShouldBe(["SyncAssets", "Compile"], result.Log);
        result.Stdout.ShouldContain("dry run: ", customMessage: result.Log);
    }

    [Theory]
    [BuildScript("build.sh")]
    [BuildScript("build.ps1")]
    public void Bad_words_are_errors_before_anything_runs(string script)
    {
        const string Targets = "Clean SyncAssets VerifyAssets Restore Compile Test Pack Publish";

        Refused("VerifyAssets --dry-rum", "unknown option '--dry-rum'; --help lists the options");
        Refused("VerifyAssets --Dry-Run", "unknown option '--Dry-Run'; --help lists the options");
        Refused("VerifyAssets --dry-run=true", "unknown option '--dry-run=true'; --help lists the options");
        Refused("VerifyAssets Tests", $"unknown target 'Tests'; there are {Targets}");
        Refused("VerifyAssets --skip T.st", $"unknown target 'T.st'; there are {Targets}");
        Refused("VerifyAssets --configuration", "option '--configuration' needs a value");

        void Refused(string arguments, string message)
        {
            var result = Build(script, arguments);
            result.ExitCode.ShouldBe(2, result.Log);
            result.Stdout.ShouldBeEmpty(result.Log);
            result.Stderr.ShouldBe($"{script}: {message}\n", result.Log);
        }
    }

    [RequiresTheory(Needs.Time)]
    [BuildScript("build.sh")]
    [BuildScript("build.ps1")]
    public void A_script_ends_with_the_command_s_exit_code_and_does_not_remember_it(string script)
    {
        var repository = repositories.Get(BuildEngine.MSBuild);
        repository.Reset();
        repository.Folder.Write("asset-mappings.json", """{ "mapings": [] }""");
        Build(script, "VerifyAssets", reset: false).ExitCode.ShouldBe(2);
        repository.Reset();
        repository.Folder.Write("src/Sample/Broken.cs", "broken\n");
        Build(script, "Compile", reset: false).ExitCode.ShouldBe(1);
    }

    [Theory]
    [BuildScript("build.sh")]
    [BuildScript("build.ps1")]
    public void A_script_names_itself_in_its_help(string script)
    {
        var result = Build(script, "--help");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldStartWith($"./{script} [TARGET...] [OPTION...]\n", customMessage: result.Log);
    }

    private CommandResult Build(string script, string arguments, bool reset = true)
    {
        var repository = repositories.Get(BuildEngine.MSBuild);
        if (reset)
            repository.Reset();
        return repository.Build(arguments, script: script);
    }
}
