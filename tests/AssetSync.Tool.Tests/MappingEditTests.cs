namespace AssetSync.Tool.Tests;

public class MappingEditTests
{
    [Fact]
    public void Adding_writes_the_mapping_and_no_copy()
    {
        using var folder = new ScratchFolder().WithSample();

        var result = folder.AssetSync("add", "docs/guide.md", "copy/guide.md", "--purpose", "Offline guide");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldBe("asset-mappings.json: add docs/guide.md -> copy/guide.md\n\nNext: asset-sync sync\n");
        folder.Read("asset-mappings.json").ShouldContain("Offline guide");
        folder.Has("copy").ShouldBeFalse();
    }

    [Fact]
    public void Options_become_keys_and_the_mapping_is_not_joined_with_a_plain_one()
    {
        using var folder = new ScratchFolder();
        folder.Write("s/a.shared.md", "a\n");
        folder.AssetSync("add", "s/*.shared.md", "plain/").ExitCode.ShouldBe(0);
        folder.AssetSync("add", "s/*.shared.md", "out/*.md", "--exact", "--keep", "*.meta", "--keep", "x/", "--flatten", "--no-track").ExitCode.ShouldBe(0);
        folder.Read("asset-mappings.json").ShouldContain("""{ "source": "s/*.shared.md", "destination": "out/*.md", "flatten": true, "exact": true, "keep": ["*.meta", "x/"], "tracked": false }""");
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        folder.Write("out/new.md", "new\n");

        folder.AssetSync("verify").Stdout.ShouldBe("""
            Not copies:
              unmapped  out/new.md

            To fix:
              # keep the file: it becomes a source
              asset-sync adopt out/new.md
              # remove the file; to leave it there, name it in "keep"
              asset-sync sync --overwrite out/new.md

            1 of 3 copies out of sync

            """.ReplaceLineEndings("\n"));
        folder.AssetSync("list").Stdout.ShouldContain("1 unmapped");
        folder.AssetSync("adopt", "out/new.md").ExitCode.ShouldBe(0);
        folder.Read("plain/new.shared.md").ShouldBe("new\n");
        folder.AssetSync("verify").ExitCode.ShouldBe(0);

        folder.AssetSync("add", "s/a.shared.md", "b.md", "--exact").Stderr.ShouldContain("\"exact\" needs a source that is a folder or a glob");
        folder.AssetSync("add", "s/", "c/", "--keep", "x").Stderr.ShouldContain("\"keep\" needs \"exact\": true");
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        using var folder = new ScratchFolder().WithSample();
        var before = folder.Snapshot();

        folder.AssetSync("add", "docs/guide.md", "copy/guide.md", "-n").Stdout
            .ShouldBe("asset-mappings.json: add docs/guide.md -> copy/guide.md\n\ndry run: nothing was written\n");
        folder.AssetSync("remove", "GEMINI.md", "-n").Stdout
            .ShouldBe("asset-mappings.json: remove AGENTS.md -> GEMINI.md\n\nThe next sync deletes the copy, unless it was edited.\ndry run: nothing was written\n");

        folder.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void Removing_leaves_the_copy_for_sync()
    {
        using var folder = new ScratchFolder().WithSample();

        var result = folder.AssetSync("remove", "AGENTS.md");

        result.Stdout.ShouldBe("asset-mappings.json: remove AGENTS.md -> CLAUDE.md\nasset-mappings.json: remove AGENTS.md -> GEMINI.md\n\nThe next sync deletes 2 copies, unless they were edited.\nNext: asset-sync sync\n");
        folder.Has("CLAUDE.md").ShouldBeTrue();
        folder.AssetSync("sync").Stdout.ShouldContain("delete  CLAUDE.md\n");
        folder.Has("CLAUDE.md").ShouldBeFalse();
    }

    [Fact]
    public void A_copy_that_sync_never_wrote_is_no_orphan_when_its_mapping_goes()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.AssetSync("add", "docs/guide.md", "copy/guide.md").ExitCode.ShouldBe(0);
        folder.AssetSync("remove", "copy/guide.md").Stdout.ShouldEndWith("The next sync deletes nothing: sync wrote no copy of it.\nNext: asset-sync sync\n");

        folder.Write("copy/guide.md", "mine\n");
        folder.AssetSync("add", "docs/guide.md", "copy/guide.md").ExitCode.ShouldBe(0);
        folder.AssetSync("remove", "copy/guide.md").Stdout.ShouldEndWith("The next sync deletes nothing: sync wrote no copy of it.\nNext: asset-sync sync\n");

        File.Delete(folder["GEMINI.md"]);
        folder.AssetSync("remove", "AGENTS.md").Stdout.ShouldEndWith("The next sync deletes the copy, unless it was edited.\nNext: asset-sync sync\n", customMessage: "GEMINI.md is gone already");
        folder.AssetSync("sync").Stdout.ShouldContain("delete  CLAUDE.md");
        folder.Read("copy/guide.md").ShouldBe("mine\n");
    }

    [Fact]
    public void A_mapping_can_be_removed_from_a_file_that_sync_refuses()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write("asset-mappings.json", SampleRoot.Mappings.Replace("docs/*.md", "none/*.md", StringComparison.Ordinal));

        var result = folder.AssetSync("remove", "embedded");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldEndWith("The next sync deletes the copies that sync wrote, unless they were edited.\nNext: asset-sync sync\n");
    }

    // What sync or verify would refuse is refused before anything is written.
    [Theory]
    [InlineData("docs/guide.md docs/guide.md", "ASSETSYNC0111: 'docs/guide.md' is its own source")]
    [InlineData("CLAUDE.md other.md", "ASSETSYNC0111: 'CLAUDE.md' is both a destination and a source")]
    [InlineData("docs/guide.md AGENTS.md", "ASSETSYNC0111: 'AGENTS.md' is both a destination and a source")]
    [InlineData("none.md copy.md", "ASSETSYNC0011: the source none.md does not exist (create it, or correct the path)")]
    [InlineData("none/ copy/", "ASSETSYNC0108: the folder none does not exist")]
    [InlineData("docs/*.txt copy/", "ASSETSYNC0108: docs/*.txt matches no file")]
    [InlineData("docs copy.md", "ASSETSYNC0114: the source docs is a folder (write \"docs/\" for everything below it)")]
    [InlineData("docs/ copy", "ASSETSYNC0107: destination 'copy' must end with /")]
    [InlineData("AGENTS.md docs", "ASSETSYNC0008: the destination docs is a folder (write \"docs/\" to put the copy into it)")]
    [InlineData("AGENTS.md .git/x", "ASSETSYNC0112: destination '.git/x' is in git's own folder")]
    [InlineData("AGENTS.md asset-mappings.json", "ASSETSYNC0112: destination 'asset-mappings.json' is the mapping file")]
    [InlineData("AGENTS.md embedded/guide.md", "ASSETSYNC0110: two sources for one destination 'embedded/guide.md'")]
    [InlineData("AGENTS.md claude.md", "ASSETSYNC0113: ")]
    [InlineData("AGENTS.md CLAUDE.md/deep", "ASSETSYNC0116: ")]
    public void What_the_next_command_would_refuse_is_not_added(string arguments, string problem)
    {
        using var folder = new ScratchFolder().WithSample();
        var before = folder.Snapshot();

        var result = folder.AssetSync(["add", .. arguments.Split(' ')]);

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stderr.ShouldContain(problem);
        result.Stderr.ShouldContain("(", customMessage: "every problem has a fix");
        folder.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void All_that_is_wrong_with_a_new_mapping_is_said_at_once_and_names_no_line_that_is_not_there()
    {
        using var folder = new ScratchFolder().WithSample();

        var lines = folder.AssetSync("add", "none.md", "asset-mappings.json", "docs", "CLAUDE.md/x", ".git/x").Stderr.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Length.ShouldBe(6, string.Join('\n', lines));
        lines.Where(line => line.StartsWith("error", StringComparison.Ordinal)).Count().ShouldBe(6, string.Join('\n', lines));
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
