namespace AssetSync.Tool.Tests;

public class ListTests
{
    [Fact]
    public void The_table_has_one_line_a_mapping()
    {
        using var folder = new ScratchFolder().WithDrift();

        var result = folder.AssetSync("list");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldMatchApprovedFile("list");
    }

    [Fact]
    public void The_tree_has_every_copy()
    {
        using var folder = new ScratchFolder().WithDrift();

        folder.AssetSync("list", "--tree").Stdout.ShouldMatchApprovedFile("list-tree");
    }
}
