namespace AssetSync.Tool.Tests;

public class DiffTests
{
    [Fact]
    public void Applied_as_a_patch_the_diffs_bring_every_copy_to_its_source()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Git("init", "--quiet");
        folder.Write("AGENTS.md", string.Concat(Enumerable.Range(0, 60).Select(line => $"line {line}\n")) + "no line feed at the end");
        folder.Write("CLAUDE.md", string.Concat(Enumerable.Range(0, 60).Where(line => line is not (5 or 6 or 30)).Select(line => $"line {line}\n")) + "end\n");
        File.Delete(folder["GEMINI.md"]);
        folder.Write("docs/guide.md", "first\r\n# Guide\n");

        var diff = folder.AssetSync("sync", "--dry-run", "--overwrite", "--diff", "--report", "text=../drift.patch");
        folder.Git("apply", "../drift.patch");

        folder.Read("CLAUDE.md").ShouldBe(folder.Read("AGENTS.md"), diff.Log);
        folder.Read("GEMINI.md").ShouldBe(folder.Read("AGENTS.md"), diff.Log);
        folder.Read("embedded/guide.md").ShouldBe(folder.Read("docs/guide.md"), diff.Log);
    }

    [Fact]
    public void An_edit_of_a_copy_is_shown_as_added_unless_it_is_discarded()
    {
        using var folder = new ScratchFolder().WithDrift();

        folder.AssetSync("verify", "--diff").Stdout.ShouldContain("--- a/AGENTS.md\n+++ b/CLAUDE.md\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n");
        folder.AssetSync("sync", "--dry-run", "--overwrite", "--diff").Stdout.ShouldContain("--- a/CLAUDE.md\n+++ b/CLAUDE.md\n@@ -1,3 +1,3 @@\n one\n-2\n+two\n three\n");
    }

    [Fact]
    public void Binary_files_are_one_line_with_sizes_and_hashes()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write("docs/guide.md", [1, 0, 2]);

        folder.AssetSync("verify", "--diff").Stdout.ShouldContain(
            "\nbinary a/embedded/guide.md (8 bytes, SHA-256 bc553ffe57e544498b12a9865dbf3abc2004c474e349c52c378eaa402287424b) " +
            "b/embedded/guide.md (3 bytes, SHA-256 ");
    }

    [Fact]
    public void Large_files_are_hashed_in_pieces()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write("docs/guide.md", new string('a', 5_000_000));

        var result = folder.AssetSync("verify", "--diff");

        result.Stdout.ShouldContain($"b/embedded/guide.md (5000000 bytes, SHA-256 {Hash(folder["docs/guide.md"])})", customMessage: result.Log);
    }

    [Fact]
    public void The_copy_of_an_orphan_is_shown_as_removed()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write("asset-mappings.json", SampleRoot.Mappings.Replace(", \"GEMINI.md\"", "", StringComparison.Ordinal));

        folder.AssetSync("sync", "--dry-run", "--diff").Stdout.ShouldContain("--- a/GEMINI.md\n+++ /dev/null\n@@ -1,3 +0,0 @@\n-one\n");
    }

    private static string Hash(string file) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));

    [RequiresFact(Needs.Git)]
    public void A_copy_with_two_findings_shows_its_difference_once()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Git("init");
        folder.Write("CLAUDE.md", "by hand\n");

        var result = folder.AssetSync("verify", "--diff");

        result.Stdout.ShouldContain("\n  not tracked  CLAUDE.md          AGENTS.md\n", customMessage: result.Log);
        result.Stdout.Split("+++ b/CLAUDE.md").Length.ShouldBe(2, result.Log);
    }
}
