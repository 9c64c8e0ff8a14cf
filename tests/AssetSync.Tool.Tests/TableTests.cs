namespace AssetSync.Tool.Tests;

public class TableTests
{
    private const string Empty = "# Guide\n\n<!-- assets:begin -->\n<!-- assets:end -->\n\nMore.\n";

    private const string Written = """
        # Guide

        <!-- assets:begin -->
        | Source | Destination | Purpose |
        |---|---|---|
        | `AGENTS.md` | `CLAUDE.md` | a \| b |
        | `AGENTS.md` | `GEMINI.md` | a \| b |
        | `guide.md` | `copies/guide.md` |  |
        | `pages/*.md` without `draft-*` | `copies/` |  |
        <!-- assets:end -->

        More.

        """;

    [Fact]
    public void Sync_writes_the_table_before_it_copies_the_file_that_holds_it()
    {
        using var folder = Sample();

        var result = folder.AssetSync("sync", "--table", "guide.md");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldStartWith("update  guide.md  (the table of mappings)\n", customMessage: result.Log);
        folder.Read("guide.md").ShouldBe(Written);
        folder.Read("copies/guide.md").ShouldBe(Written);
        folder.AssetSync("verify", "--table", "guide.md").ExitCode.ShouldBe(0);
        folder.AssetSync("sync", "--table", "guide.md").Stdout.ShouldBe("4 copies in sync, nothing to do\n");
    }

    [Fact]
    public void A_table_keeps_the_line_ends_of_its_file()
    {
        using var folder = Sample();
        folder.Write("guide.md", Empty.ReplaceLineEndings("\r\n"));

        folder.AssetSync("sync", "--table", "guide.md").ExitCode.ShouldBe(0);

        folder.Read("guide.md").ShouldBe(Written.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public void Verify_fails_where_the_table_alone_is_out_of_date()
    {
        using var folder = Sample();
        folder.AssetSync("sync").ExitCode.ShouldBe(0);

        var result = folder.AssetSync("verify", "--table", "guide.md");

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stderr.ShouldBe("guide.md(3,1): error ASSETSYNC0406: the table of mappings is out of date (asset-sync sync)\n");
        folder.Read("guide.md").ShouldBe(Empty);
    }

    [Fact]
    public void A_dry_run_says_that_the_table_would_be_written_and_writes_nothing()
    {
        using var folder = Sample();
        var before = folder.Snapshot();

        var result = folder.AssetSync("sync", "--dry-run", "--table", "guide.md");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldStartWith("update  guide.md  (the table of mappings)\n", customMessage: result.Log);
        folder.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void While_a_source_is_missing_no_table_is_written_either()
    {
        using var folder = Sample();
        File.Delete(folder["AGENTS.md"]);
        var before = folder.Snapshot();

        var result = folder.AssetSync("sync", "--table", "guide.md");

        result.ExitCode.ShouldBe(2, result.Log);
        folder.Snapshot().ShouldBe(before);
    }

    [Theory]
    [InlineData("absent.md", "error ASSETSYNC0406: absent.md does not exist")]
    [InlineData("AGENTS.md", "AGENTS.md(1,1): error ASSETSYNC0406: the table of mappings has no place")]
    [InlineData("pages", "error ASSETSYNC0406: cannot read the file with the table of mappings: pages is a folder")]
    [InlineData("../outside.md", "error ASSETSYNC0401: --table '../outside.md'")]
    public void A_file_without_a_place_for_a_table_is_bad_input_and_changes_nothing(string file, string message)
    {
        using var folder = Sample();
        var before = folder.Snapshot();

        foreach (var verb in new[] { "sync", "verify" })
        {
            var result = folder.AssetSync(verb, "--table", file);

            result.ExitCode.ShouldBe(2, result.Log);
            result.Stderr.ShouldStartWith(message, customMessage: result.Log);
        }

        folder.Snapshot().ShouldBe(before);
    }

    private static ScratchFolder Sample([System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        var folder = new ScratchFolder(test);
        folder.Write("asset-mappings.json", """
            {
              "mappings": [
                { "source": "AGENTS.md", "destinations": ["CLAUDE.md", "GEMINI.md"], "purpose": "a | b" },
                { "source": "guide.md", "destination": "copies/guide.md" },
                { "source": "pages/*.md", "exclude": ["draft-*"], "destination": "copies/" }
              ]
            }
            """);
        folder.Write("AGENTS.md", "Rules.\n");
        folder.Write("guide.md", Empty);
        folder.Write("pages/one.md", "One.\n");
        return folder;
    }
}
