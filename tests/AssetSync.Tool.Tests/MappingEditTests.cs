namespace AssetSync.Tool.Tests;

public class MappingEditTests
{
    [Fact]
    public void Adding_writes_the_mapping_and_no_copy()
    {
        using var folder = new ScratchFolder().WithSample();

        var result = folder.AssetSync("add", "docs/guide.md", "copy/guide.md", "--purpose", "Offline guide");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldBe("asset-mappings.json: add docs/guide.md -> copy/guide.md\nNext: asset-sync sync\n");
        folder.Read("asset-mappings.json").ShouldContain("Offline guide");
        folder.Has("copy").ShouldBeFalse();
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        using var folder = new ScratchFolder().WithSample();
        var before = folder.Snapshot();

        folder.AssetSync("add", "docs/guide.md", "copy/guide.md", "-n").Stdout
            .ShouldBe("asset-mappings.json: add docs/guide.md -> copy/guide.md\ndry run: nothing was written\n");
        folder.AssetSync("remove", "GEMINI.md", "-n").Stdout
            .ShouldBe("asset-mappings.json: remove AGENTS.md -> GEMINI.md\n1 copy without a mapping then; asset-sync sync removes what nobody edited\n");

        folder.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void Removing_leaves_the_copy_for_sync()
    {
        using var folder = new ScratchFolder().WithSample();

        var result = folder.AssetSync("remove", "AGENTS.md");

        result.Stdout.ShouldBe("asset-mappings.json: remove AGENTS.md -> CLAUDE.md\nasset-mappings.json: remove AGENTS.md -> GEMINI.md\n2 copies without a mapping; asset-sync sync removes what nobody edited\n");
        folder.Has("CLAUDE.md").ShouldBeTrue();
        folder.AssetSync("sync").Stdout.ShouldContain("delete  CLAUDE.md: orphan\n");
        folder.Has("CLAUDE.md").ShouldBeFalse();
    }

    [Fact]
    public void Paths_are_seen_from_the_working_directory()
    {
        using var folder = new ScratchFolder().WithSample();

        var result = CommandRunner.Run(AssetSyncCommand.Of("add", "guide.md", "../copy/"), folder["docs"]);

        result.Stdout.ShouldStartWith("asset-mappings.json: add docs/guide.md -> copy/\n", customMessage: result.Log);
    }

    [Fact]
    public void A_mapping_that_would_not_be_valid_is_refused()
    {
        using var folder = new ScratchFolder().WithSample();
        var before = folder.Snapshot();

        var result = folder.AssetSync("add", "docs/guide.md", "../outside.md");

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stderr.ShouldContain("ASSETSYNC0107");
        folder.Snapshot().ShouldBe(before);
    }
}
