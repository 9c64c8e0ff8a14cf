namespace AssetSync.Tool.Tests;

public class ExplainTests
{
    [Theory]
    [InlineData("ASSETSYNC0004")]
    [InlineData("assetsync0004")]
    [InlineData("0004")]
    [InlineData("both-changed")]
    public void A_page_is_found_by_code_number_or_name(string topic)
    {
        using var folder = new ScratchFolder();

        var result = folder.AssetSync("explain", topic);

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldBe(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "diagnostics", "ASSETSYNC0004.md")).ReplaceLineEndings("\n"), result.Log);
    }

    [Theory]
    [InlineData("both-chnaged", "did you mean 'both-changed'?")]
    [InlineData("ASSETSYNC0093", "did you mean 'ASSETSYNC0003'?")]
    [InlineData("weather", "asset-sync explain lists them")]
    public void An_unknown_topic_exits_2_with_a_suggestion(string topic, string fix)
    {
        using var folder = new ScratchFolder();

        var result = folder.AssetSync("explain", topic);

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stderr.ShouldBe($"error ASSETSYNC0404: unknown diagnostic '{topic}' ({fix})\n");
    }

    [Fact]
    public void The_guide_is_printed_without_a_network()
    {
        using var folder = new ScratchFolder();

        folder.AssetSync("explain", "guide").Stdout.ShouldContain("asset-sync explain guide");
    }

    [Fact]
    public void Without_a_topic_every_code_is_listed()
    {
        using var folder = new ScratchFolder();

        var lines = folder.AssetSync("explain").Stdout.TrimEnd().Split('\n');

        lines.Length.ShouldBe(Pages.Diagnostics.Count);
        lines[0].ShouldBe("ASSETSYNC0001  missing-destination: a copy does not exist");
    }
}
