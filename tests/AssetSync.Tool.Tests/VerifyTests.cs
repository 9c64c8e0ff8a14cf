namespace AssetSync.Tool.Tests;

public class VerifyTests
{
    [Fact]
    public void In_sync_is_one_line()
    {
        using var folder = new ScratchFolder().WithSample();

        var result = folder.AssetSync("verify");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldBe("3 copies in sync\n");
        result.Stderr.ShouldBeEmpty();
    }

    [Fact]
    public void Drift_lists_every_finding_and_ends_with_the_number_that_are()
    {
        using var folder = new ScratchFolder().WithDrift();

        var result = folder.AssetSync("verify");

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.ShouldMatchApprovedFile("verify-drift");
        result.Stderr.ShouldBeEmpty();
    }

    [Fact]
    public void Quiet_leaves_findings_only()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.AssetSync("verify", "--quiet").Stdout.ShouldBeEmpty();
        File.Delete(folder["GEMINI.md"]);

        var result = folder.AssetSync("verify", "-q");

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.ShouldBe("Out of sync:\n  missing  GEMINI.md  AGENTS.md\n");
    }

    [Fact]
    public void A_missing_source_exits_2()
    {
        using var folder = new ScratchFolder().WithSample();
        File.Delete(folder["AGENTS.md"]);

        var result = folder.AssetSync("verify");

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stdout.ShouldStartWith("Missing sources:\n  no source  CLAUDE.md  AGENTS.md\n", customMessage: result.Log);
    }

    [Fact]
    public void Problems_go_to_stderr_with_file_line_column_code_and_fix()
    {
        using var folder = new ScratchFolder();
        folder.Write("asset-mappings.json", "{ \"mappings\": [\n  { \"sorce\": \"a\", \"destination\": \"b\" }\n] }\n");

        var result = folder.AssetSync("verify");

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stdout.ShouldBeEmpty();
        result.Stderr.ShouldContain("asset-mappings.json(2,5): error ASSETSYNC0104: ", customMessage: result.Log);
        result.Stderr.ShouldContain("source");
    }

    [Fact]
    public void Problems_name_files_from_where_the_user_stands()
    {
        using var folder = new ScratchFolder();
        folder.Write("root/asset-mappings.json", "{ \"mappings\": 1 }\n");

        folder.AssetSync("verify", "--root", "root").Stderr.ShouldStartWith("root/asset-mappings.json(1,15): error ");
    }

    [Fact]
    public void Verify_leaves_the_tree_as_it_was()
    {
        using var folder = new ScratchFolder().WithDrift();
        var before = folder.Snapshot();

        folder.AssetSync("verify", "--diff", "--format", "json");

        folder.Snapshot().ShouldBe(before);
    }
}
