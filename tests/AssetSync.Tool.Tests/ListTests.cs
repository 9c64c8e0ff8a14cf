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

    [Fact]
    public void A_mapping_whose_source_cannot_be_read_is_broken_and_not_in_sync()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "docs", "destination": "x" }, { "source": "AGENTS.md", "destination": "CLAUDE.md" } ] }""");

        var result = folder.AssetSync("list");

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stdout.ShouldContain("docs -> x                    1   0 B  broken\n");
        result.Stdout.ShouldContain("AGENTS.md -> CLAUDE.md       1  14 B  in sync\n");
        result.Stderr.ShouldContain("ASSETSYNC0114", customMessage: result.Log);
        folder.AssetSync("list", "--tree").Stdout.ShouldContain("`-- x  -  broken\n");
        folder.AssetSync("list", "--format", "json").Stdout.ShouldContain("\"problem\": \"the source docs is a folder\"");
    }
}
