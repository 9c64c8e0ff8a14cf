using AssetSync.Tool.Terminal;

namespace AssetSync.Tool.Tests;

public class ProgressBarTests
{
    [Theory]
    [InlineData(0, 40, "\r[..............................] 0 of 40 files")]
    [InlineData(20, 40, "\r[###############...............] 20 of 40 files")]
    [InlineData(40, 40, "\r[##############################] 40 of 40 files")]
    [InlineData(0, 1, "\r[..............................] 0 of 1 file")]
    [InlineData(0, 0, "\r[..............................] 0 of 0 files")]
    public void The_bar_fills_with_the_work(int done, int total, string line) => ProgressBar.Line(new SyncProgress(done, total)).ShouldBe(line);

    [Fact]
    public void There_is_none_where_standard_error_is_no_terminal()
    {
        using var folder = new ScratchFolder().WithSample();

        folder.AssetSync("verify").Stderr.ShouldBeEmpty();
    }
}
