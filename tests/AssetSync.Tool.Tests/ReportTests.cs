namespace AssetSync.Tool.Tests;

public class ReportTests
{
    [Fact]
    public void Reports_are_written_beside_the_text_in_the_format_of_their_names()
    {
        using var folder = new ScratchFolder().WithDrift();

        var result = folder.AssetSync("verify", "--report", "../out/a.json", "--report", "../out/a.sarif", "--report", "msbuild=../out/errors");

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.ShouldStartWith("Out of sync:\n");
        folder.Read("../out/a.json").ShouldContain("\"schemaVersion\": 1");
        folder.Read("../out/a.sarif").ShouldContain("\"version\": \"2.1.0\"");
        folder.Read("../out/errors").ShouldContain("asset-mappings.json(3,5): error ASSETSYNC0003: destination-edited: ");
    }

    [Fact]
    public void A_report_that_cannot_be_written_exits_3_after_the_answer()
    {
        using var folder = new ScratchFolder().WithSample();

        var result = folder.AssetSync("verify", "--report", "json=AGENTS.md/report");

        result.ExitCode.ShouldBe(3, result.Log);
        result.Stdout.ShouldBe("3 copies in sync\n");
        result.Stderr.ShouldContain("ASSETSYNC0302");
    }

    [Fact]
    public void A_text_report_holds_the_problems_too()
    {
        using var folder = new ScratchFolder();

        folder.AssetSync("verify", "--report", "../out.txt");

        folder.Read("../out.txt").ShouldContain("ASSETSYNC0101");
    }
}
