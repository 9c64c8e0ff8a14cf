namespace AssetSync.Tool.Tests;

public class SyncTests
{
    [Fact]
    public void Sync_prints_each_change_with_its_reason_and_what_it_refuses()
    {
        using var folder = new ScratchFolder().WithDrift();

        var result = folder.AssetSync("sync");

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.ShouldMatchApprovedFile("sync-drift");
        result.Stderr.ShouldBeEmpty();
    }

    [Fact]
    public void A_dry_run_prints_the_plan_and_touches_nothing()
    {
        using var folder = new ScratchFolder().WithDrift();
        var before = folder.Snapshot();

        var result = folder.AssetSync("sync", "--dry-run");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldMatchApprovedFile("sync-dry-run");
        folder.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void A_second_sync_has_nothing_to_do()
    {
        using var folder = new ScratchFolder().WithSample();
        var before = folder.Snapshot();

        folder.AssetSync("sync").Stdout.ShouldBe("3 copies in sync, nothing to do\n");

        folder.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void Overwrite_discards_edits()
    {
        using var folder = new ScratchFolder().WithDrift();

        var result = folder.AssetSync("sync", "--overwrite", "--quiet");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldBeEmpty();
        folder.Read("CLAUDE.md").ShouldBe(folder.Read("AGENTS.md"));
    }

    [Fact]
    public void The_diff_of_a_sync_shows_what_it_has_written()
    {
        using var folder = new ScratchFolder().WithDrift();

        folder.AssetSync("sync", "--diff").Stdout.ShouldContain("""
            --- a/embedded/guide.md
            +++ b/embedded/guide.md
            @@ -1 +1 @@
            -# Guide
            +# The guide

            """.ReplaceLineEndings("\n"));
    }

    [RequiresFact(Needs.Unix | Needs.NotRoot)]
    public void A_destination_that_cannot_be_written_exits_3()
    {
        using var folder = new ScratchFolder().WithSample();
        File.Delete(folder["embedded/guide.md"]);
        folder.SetMode("embedded", "500");

        var result = folder.AssetSync("sync");

        result.ExitCode.ShouldBe(3, result.Log);
        result.Stderr.ShouldContain("ASSETSYNC0302");
    }

    [Fact]
    public void A_sync_that_a_missing_source_stops_speaks_of_nothing_else()
    {
        using var folder = new ScratchFolder().WithDrift();
        File.Delete(folder["AGENTS.md"]);

        var result = folder.AssetSync("sync");

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stdout.ShouldBe("""
            Missing sources:
              no source  CLAUDE.md  AGENTS.md
              no source  GEMINI.md  AGENTS.md

            To fix:
              # restore the missing sources, or change their mappings

            nothing was written: 1 source is missing

            """.ReplaceLineEndings("\n"));
    }
}
