namespace AssetSync.Tool.Tests;

public class LongOutputTests
{
    private const int Many = 120;

    [Fact]
    public void A_first_sync_prints_fifty_lines_and_the_number_left_out()
    {
        using var folder = Folder();

        var lines = Lines(folder.AssetSync("sync"));

        lines.Length.ShouldBe(52);
        lines[^2..].ShouldBe(["... and 70 more; --verbose shows all", "120 created"]);
    }

    [Fact]
    public void Verbose_and_the_formats_of_machines_print_everything()
    {
        using var folder = Folder();

        Lines(folder.AssetSync("verify", "--verbose", "--report", "all.txt")).Count(line => line.StartsWith("  missing  ", StringComparison.Ordinal)).ShouldBe(Many);
        folder.Read("all.txt").ShouldContain("out/9.md");
        folder.Read("all.txt").ShouldNotContain("more");
        Lines(folder.AssetSync("verify", "--format", "paths")).Length.ShouldBe(Many);
        Lines(folder.AssetSync("verify", "--format", "msbuild")).Length.ShouldBe(Many);
    }

    [Fact]
    public void What_needs_a_decision_is_never_cut_for_what_sync_fixes()
    {
        using var folder = Folder();
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        File.Delete(folder["out/99.md"]);
        folder.Write("out/99.md", "edited");
        for (var i = 0; i < 99; i++)
            folder.Write($"docs/{i}.md", "new");

        var result = folder.AssetSync("verify");

        result.Stdout.ShouldContain("  edited  out/99.md  docs/99.md\n", customMessage: result.Log);
        result.Stdout.ShouldContain("... and 50 more; --verbose shows all\n");
    }

    [Fact]
    public void Thirty_edits_need_three_lines_of_advice()
    {
        using var folder = Folder();
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        for (var i = 0; i < 30; i++)
            folder.Write($"out/{i}.md", "edited");

        folder.AssetSync("verify").Stdout.ShouldEndWith("""

            To fix:
              # keep the edit: the source takes it
              asset-sync adopt out/
              # or discard the edit
              asset-sync sync --overwrite out/

            30 of 120 copies out of sync

            """.ReplaceLineEndings("\n"));

        folder.AssetSync("sync", "--overwrite", "out/").ExitCode.ShouldBe(0);
        folder.AssetSync("verify").ExitCode.ShouldBe(0);
    }

    [RequiresFact(Needs.Git)]
    public void Untracked_copies_are_not_called_out_of_sync_and_one_git_add_is_enough()
    {
        using var folder = Folder();
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        folder.Git("init", "--quiet");
        folder.Git("add", "--all");
        folder.Git("rm", "-r", "--quiet", "--cached", "out");

        var lines = Lines(folder.AssetSync("verify"));

        lines.Length.ShouldBe(55);
        lines[^4..].ShouldBe(["... and 70 more; --verbose shows all", "To fix:", "  git add out/", "120 copies match but are not tracked by git"]);
        folder.Git("add", "out/");
        folder.AssetSync("verify").ExitCode.ShouldBe(0);
    }

    [RequiresFact(Needs.Git)]
    public void Git_is_told_paths_from_where_the_user_stands()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Git("init", "--quiet");

        var result = CommandRunner.Run(AssetSyncCommand.Of("verify"), folder["embedded"]);

        result.Stdout.ShouldContain("\nTo fix:\n  git add ../CLAUDE.md ../GEMINI.md guide.md\n\n", customMessage: result.Log);
    }

    private static ScratchFolder Folder()
    {
        var folder = new ScratchFolder();
        for (var i = 0; i < Many; i++)
            folder.Write($"docs/{i}.md", $"{i}\n");
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "docs/", "destination": "out/" } ] }""");
        return folder;
    }

    private static string[] Lines(CommandResult result) => result.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
