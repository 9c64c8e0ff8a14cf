namespace AssetSync.Tool.Tests;

/// <summary>What adopt does not take is said: what it refuses in groups, what is not an edit as skipped; the last line counts both.</summary>
public class AdoptTests
{
    [Fact]
    public void A_stale_copy_is_skipped_and_said_to_be_stale()
    {
        using var folder = Repository();
        folder.Write("docs/a.md", "new\n");

        var result = folder.AssetSync("adopt", "out/a.md");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldBe("Skipped:\n  stale  out/a.md  docs/a.md\n\nTo fix:\n  asset-sync sync\n\nnothing to adopt, 1 skipped\n");
        folder.AssetSync("adopt", "out/b.md").Stdout.ShouldBe("nothing to adopt, 1 copy in sync\n");
    }

    [RequiresFact(Needs.Unix)]
    public void What_is_named_and_holds_no_edit_is_refused_and_listed()
    {
        using var folder = Repository();
        folder.Link("out/a.md", "../docs/a.md");

        var result = folder.AssetSync("adopt", "out/a.md");

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.ShouldBe("Out of sync:\n  not a file  out/a.md  docs/a.md  (a symbolic link)\n\nTo fix:\n  asset-sync sync\n\n1 refused\n");
    }

    [Fact]
    public void Below_a_folder_each_copy_is_listed_and_counted_once()
    {
        using var folder = Repository();
        folder.Write("out/a.md", "edited\n");
        folder.Write("docs/b.md", "source\n");
        folder.Write("out/b.md", "copy\n");
        File.Delete(folder["out/c.md"]);
        folder.Write("out/c.md/mine", "");

        var dryRun = folder.AssetSync("adopt", "out", "--dry-run");
        var result = folder.AssetSync("adopt", "out");

        (dryRun.ExitCode, result.ExitCode).ShouldBe((0, 1));
        dryRun.Stdout.ShouldEndWith("\n\ndry run: 1 to update, 1 refused, 1 skipped\n");
        result.Stdout.ShouldStartWith("""
            update  docs/a.md  out/a.md  (takes the edit)

            Conflicts:
              both changed  out/b.md  docs/b.md

            Skipped:
              not a file  out/c.md  docs/c.md  (a folder)

            To fix:

            """.ReplaceLineEndings("\n"));
        result.Stdout.ShouldEndWith("\n\n1 updated, 1 refused, 1 skipped\n");
    }

    private static ScratchFolder Repository()
    {
        var folder = new ScratchFolder();
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "docs/*.md", "destination": "out/" } ] }""");
        foreach (var name in new[] { "a", "b", "c" })
            folder.Write($"docs/{name}.md", $"{name}\n");
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        return folder;
    }
}
