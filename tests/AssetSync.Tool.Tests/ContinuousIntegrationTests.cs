namespace AssetSync.Tool.Tests;

public class ContinuousIntegrationTests
{
    [Fact]
    public void Text_adds_annotations_and_a_summary_on_GitHub_Actions()
    {
        using var folder = new ScratchFolder().WithDrift();
        var environment = new Dictionary<string, string?>
        {
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_WORKSPACE"] = Path.GetDirectoryName(folder.Path),
            ["GITHUB_STEP_SUMMARY"] = folder["../summary.md"],
        };
        folder.Write("../summary.md", "before\n");

        var result = folder.Run(AssetSyncCommand.Of("verify") with { Environment = environment });

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.ShouldContain("To fix: ");
        result.Stdout.ShouldContain("\n::error file=root/asset-mappings.json,line=3,col=5,title=ASSETSYNC0003 destination-edited::AGENTS.md -> CLAUDE.md: ");
        folder.Read("../summary.md").ShouldMatchApprovedFile("step-summary");
    }

    [Fact]
    public void Text_adds_logging_commands_on_Azure_Pipelines()
    {
        using var folder = new ScratchFolder().WithDrift();

        var result = folder.Run(AssetSyncCommand.Of("verify") with { Environment = new Dictionary<string, string?> { ["TF_BUILD"] = "True" } });

        result.Stdout.ShouldContain("\n##vso[task.logissue type=error;sourcepath=asset-mappings.json;linenumber=3;columnnumber=5;code=ASSETSYNC0003]destination-edited AGENTS.md -> CLAUDE.md: ", customMessage: result.Log);
    }

    [Theory]
    [InlineData("github")]
    [InlineData("azure")]
    [InlineData("msbuild")]
    [InlineData("markdown")]
    public void Formats_are_as_approved(string format)
    {
        using var folder = new ScratchFolder().WithDrift();

        var result = folder.AssetSync("verify", "--format", format);

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.ShouldMatchApprovedFile($"verify-{format}");
    }

    [Fact]
    public void A_problem_without_a_place_is_an_error_of_the_command_for_MSBuild()
    {
        using var folder = new ScratchFolder();

        folder.AssetSync("verify", "--format", "msbuild", "--root", "absent").Stdout.ShouldStartWith("asset-sync : error ASSETSYNC0118: ");
    }

    [Theory]
    [InlineData("github", "50%25.md does not exist")]
    [InlineData("azure", "50%AZP25.md does not exist")]
    public void A_percent_sign_is_written_as_the_CI_reads_it(string format, string text)
    {
        using var folder = new ScratchFolder();
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "50%.md", "destination": "copy.md" } ] }""");

        folder.AssetSync("verify", "--format", format).Stdout.ShouldContain(text);
    }

    [Fact]
    public void A_user_of_the_MSBuild_package_is_given_commands_that_need_no_installation()
    {
        using var folder = new ScratchFolder().WithDrift();

        folder.AssetSync("verify", "--format", "msbuild", "--host", "msbuild").Stdout.ShouldContain("To fix: dnx AssetSync.Tool adopt CLAUDE.md to keep the edit, or dotnet build -p:AssetSyncMode=Sync -p:AssetSyncOverwrite=true to discard it (this concerns all copies)");
        File.Delete(folder["asset-mappings.json"]);
        folder.AssetSync("verify", "--format", "msbuild", "--host", "msbuild").Stdout.ShouldContain("(dnx AssetSync.Tool init writes one");
    }
}
