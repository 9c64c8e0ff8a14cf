using System.Text.Json;

namespace AssetSync.Tool.Tests;

public class JsonTests
{
    [Theory]
    [InlineData(1, "drift", "verify")]
    [InlineData(1, "drift", "verify", "--diff")]
    [InlineData(0, "drift", "sync", "--dry-run")]
    [InlineData(1, "drift", "sync")]
    [InlineData(0, "in-sync", "sync", "--overwrite")]
    [InlineData(0, "drift", "adopt", "CLAUDE.md", "--dry-run")]
    [InlineData(0, "in-sync", "adopt", "CLAUDE.md")]
    [InlineData(2, "error", "adopt", "nowhere.md")]
    [InlineData(0, "drift", "list")]
    [InlineData(0, "in-sync", "add", "docs/guide.md", "copy.md")]
    [InlineData(0, "in-sync", "remove", "GEMINI.md", "--dry-run")]
    [InlineData(0, "in-sync", "doctor")]
    [InlineData(0, "in-sync", "doctor", "--prove")]
    [InlineData(0, "in-sync", "explain")]
    [InlineData(0, "in-sync", "explain", "0003")]
    [InlineData(2, "error", "explain", "0999")]
    [InlineData(2, "error", "init")]
    [InlineData(2, "error", "verify", "--mistyped")]
    [InlineData(2, "error", "mistyped")]
    [InlineData(2, "error", "verify", "--mappings", "absent.json")]
    [InlineData(2, "error", "verify", "--root", "absent")]
    public void Every_outcome_is_one_document_that_its_schema_describes(int exitCode, string verdict, params string[] arguments)
    {
        using var folder = new ScratchFolder().WithDrift();

        var result = folder.AssetSync([.. arguments, "--format", "json"]);

        result.ExitCode.ShouldBe(exitCode, result.Log);
        result.Stderr.ShouldBeEmpty(result.Log);
        using var document = JsonDocument.Parse(result.Stdout);
        DocumentedSchema.Output.Validate(document.RootElement).ShouldBeEmpty(result.Log);
        document.RootElement.GetProperty("verdict").GetString().ShouldBe(verdict, result.Log);
        document.RootElement.GetProperty("exitCode").GetInt32().ShouldBe(exitCode, result.Log);
    }

    [Fact]
    public void The_document_of_drift_is_as_approved()
    {
        using var folder = new ScratchFolder().WithDrift();

        folder.AssetSync("verify", "--format", "json").Stdout
            .Replace(JsonEncodedText.Encode(folder.Path).ToString(), "ROOT", StringComparison.Ordinal)
            .ShouldMatchApprovedFile("verify-json");
    }
}
