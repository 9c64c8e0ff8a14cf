namespace AssetSync.Tool.Tests;

public class AllProblemsTests
{
    [Theory]
    [InlineData("verify")]
    [InlineData("sync")]
    [InlineData("sync --dry-run")]
    public void A_path_that_leaves_the_root_hides_no_other_problem(string command)
    {
        using var folder = new ScratchFolder();
        folder.Write("a.md", "text\n");
        folder.Map("../out.md -> x.md", "none/ -> z/", "a.md -> a.md", "missing.md -> m.md");

        var result = folder.AssetSync(command.Split(' '));

        result.ExitCode.ShouldBe(2, result.Log);
        foreach (var code in new[] { "ASSETSYNC0107", "ASSETSYNC0108", "ASSETSYNC0111", "ASSETSYNC0011" })
            result.Stderr.ShouldContain(code);
    }
}
