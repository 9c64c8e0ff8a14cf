using System.Text.Json;

namespace AssetSync.Tool.Tests;

public class SarifTests
{
    [Fact]
    public void Findings_are_results_at_the_line_of_their_mapping()
    {
        using var folder = new ScratchFolder().WithDrift();

        var run = Run(folder.AssetSync("verify", "--format", "sarif"));

        var result = run.GetProperty("results")[0];
        result.GetProperty("ruleId").GetString().ShouldBe("ASSETSYNC0003");
        result.GetProperty("message").GetProperty("text").GetString().ShouldStartWith("AGENTS.md -> CLAUDE.md: ");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("asset-mappings.json");
        place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(3);
        run.GetProperty("results").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public void Every_rule_that_is_used_says_what_it_means()
    {
        using var folder = new ScratchFolder().WithDrift();

        var run = Run(folder.AssetSync("verify", "--format", "sarif"));

        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToDictionary(rule => rule.GetProperty("id").GetString()!);
        rules.Keys.ShouldBe(["ASSETSYNC0001", "ASSETSYNC0002", "ASSETSYNC0003"]);
        rules["ASSETSYNC0003"].GetProperty("shortDescription").GetProperty("text").GetString().ShouldBe("destination-edited: a copy was edited by hand");
        rules["ASSETSYNC0003"].GetProperty("help").GetProperty("text").GetString()!.ShouldContain("asset-sync explain ASSETSYNC0003");
    }

    [Fact]
    public void A_problem_without_a_place_is_a_notification_of_a_failed_run()
    {
        using var folder = new ScratchFolder();

        var run = Run(folder.AssetSync("verify", "--root", "absent", "--format", "sarif"));

        var invocation = run.GetProperty("invocations")[0];
        invocation.GetProperty("executionSuccessful").GetBoolean().ShouldBeFalse();
        invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("associatedRule").GetProperty("id").GetString().ShouldBe("ASSETSYNC0118");
        run.GetProperty("results").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void A_mistake_in_the_mapping_file_is_a_result()
    {
        using var folder = new ScratchFolder();
        folder.Write("asset-mappings.json", "{ \"mappings\": 1 }\n");

        var run = Run(folder.AssetSync("verify", "--format", "sarif"));

        run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startColumn").GetInt32().ShouldBe(15);
    }

    /// <summary>The official validator checks each output against the schema of 2.1.0 and its own rules for viewers.</summary>
    [RequiresFact("sarif-multitool")]
    public void The_validator_of_the_format_finds_no_mistake()
    {
        using var folder = new ScratchFolder().WithDrift();
        folder.AssetSync("verify", "--quiet", "--report", "../drift.sarif").ExitCode.ShouldBe(1);
        folder.AssetSync("verify", "--quiet", "--root", "absent", "--report", "../no-root.sarif").ExitCode.ShouldBe(2);
        folder.AssetSync("sync", "--quiet", "--overwrite", "--report", "../sync.sarif").ExitCode.ShouldBe(0);
        folder.AssetSync("verify", "--quiet", "--report", "../in-sync.sarif").ExitCode.ShouldBe(0);
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "a b/ä#?.md", "destination": 1 } ] }""");
        folder.AssetSync("verify", "--quiet", "--report", "../mapping-file.sarif").ExitCode.ShouldBe(2);

        var result = folder.Run("sarif-multitool", ["validate", .. Directory.GetFiles(folder[".."], "*.sarif")]);

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldContain("5 files scanned");
        result.Stdout.ShouldNotMatch("(error|warning) [A-Z]", result.Log);
    }

    private static JsonElement Run(CommandResult result)
    {
        using var document = JsonDocument.Parse(result.Stdout);
        document.RootElement.GetProperty("version").GetString().ShouldBe("2.1.0", result.Log);
        return document.RootElement.GetProperty("runs")[0].Clone();
    }
}
