using AssetSync.Tool.Terminal;

namespace AssetSync.Tool.Tests;

public class ProgressBarTests
{
    [Theory]
    [InlineData(SyncPhase.Finding, 1234, 0, 9, "finding files: 1234")]
    [InlineData(SyncPhase.Comparing, 0, 40, 0, "comparing [........................] 0 of 40 files")]
    [InlineData(SyncPhase.Comparing, 10, 40, 0.9, "comparing [######..................] 10 of 40 files")]
    [InlineData(SyncPhase.Comparing, 10, 40, 5, "comparing [######..................] 10 of 40 files, 15 s left")]
    [InlineData(SyncPhase.Writing, 10, 40, 60, "writing [######..................] 10 of 40 files, 3 min left")]
    [InlineData(SyncPhase.Writing, 40, 40, 5, "writing [########################] 40 of 40 files, 0 s left")]
    [InlineData(SyncPhase.Writing, 0, 1, 5, "writing [........................] 0 of 1 file")]
    public void The_line_names_the_phase_and_estimates_the_rest_of_it(SyncPhase phase, int done, int total, double seconds, string line) =>
        ProgressBar.Line(new SyncProgress(phase, done, total), TimeSpan.FromSeconds(seconds)).ShouldBe(line);

    [Fact]
    public void There_is_none_where_standard_error_is_not_a_terminal()
    {
        using var folder = new ScratchFolder().WithSample();

        folder.AssetSync("verify").Stderr.ShouldBeEmpty();
    }
}
