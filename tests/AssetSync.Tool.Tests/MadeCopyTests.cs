using System.Text.Json;
using AssetSync.Tool.Proving;

namespace AssetSync.Tool.Tests;

/// <summary>Copies with header, footer or replacements, through the command.</summary>
public class MadeCopyTests
{
    private const string Copy = "<!-- Copied from docs/guide.md by AssetSync. Edit that file. -->\n# Book\nend of docs/guide.md\n";

    private static readonly string[] Add = ["add", "docs/guide.md", "copy/guide.md", "--header", "--footer", "end of {source}", "--replace", "Guide=Book"];

    private static ScratchFolder Made()
    {
        var folder = new ScratchFolder().WithSample();
        folder.AssetSync(Add).ExitCode.ShouldBe(0);
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        return folder;
    }

    [Fact]
    public void Adding_with_header_footer_and_replacement_keeps_the_rest_of_the_mapping_file()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write("asset-mappings.json", folder.Read("asset-mappings.json").Replace("\"mappings\"", "// mine\n  \"mappings\"", StringComparison.Ordinal));

        var result = folder.AssetSync(Add);

        result.ExitCode.ShouldBe(0, result.Log);
        folder.Read("asset-mappings.json").ShouldContain("""{ "source": "docs/guide.md", "destination": "copy/guide.md", "header": true, "footer": "end of {source}", "replace": { "Guide": "Book" } }""");
        folder.Read("asset-mappings.json").ShouldContain("// mine\n");
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        folder.Read("copy/guide.md").ShouldBe(Copy);
        folder.AssetSync("verify").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_header_of_ones_own_stands_behind_the_equals_sign()
    {
        using var folder = new ScratchFolder().WithSample();

        folder.AssetSync("add", "--header=# {source}", "--header=# by AssetSync", "docs/guide.md", "copy/guide.md", "--replace", "a=b=c", "--replace", "d=").ExitCode.ShouldBe(0);
        folder.AssetSync("add", "--header", "docs/guide.md", "copy/other.md").ExitCode.ShouldBe(0);

        folder.Read("asset-mappings.json").ShouldContain("""{ "source": "docs/guide.md", "destination": "copy/guide.md", "header": ["# {source}", "# by AssetSync"], "replace": { "a": "b=c", "d": "" } }""");
        folder.Read("asset-mappings.json").ShouldContain("""{ "source": "docs/guide.md", "destination": "copy/other.md", "header": true }""");
    }

    [Theory]
    [InlineData("ASSETSYNC0401: --replace '=x' has no text before a =", "--replace", "=x")]
    [InlineData("ASSETSYNC0401: --header is given with and without a text", "--header", "--header=x")]
    [InlineData("ASSETSYNC0401: --footer needs a TEXT", "--footer")]
    [InlineData("ASSETSYNC0121: \"footer\" has a line break or a NUL in 'a\\nb'", "--footer", "a\nb")]
    [InlineData("ASSETSYNC0105: 'a' is replaced twice", "--replace", "a=b", "--replace", "a=c")]
    public void What_is_not_allowed_is_refused_and_nothing_is_written(string message, params string[] options)
    {
        using var folder = new ScratchFolder().WithSample();
        var before = folder.Snapshot();

        var result = folder.AssetSync(["add", "docs/guide.md", "copy/guide.md", .. options]);

        result.ExitCode.ShouldBe(2, result.Log);
        result.Log.ShouldContain(message);
        folder.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void A_standard_header_for_a_file_without_comments_is_refused_by_add_already()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write("a.json", "{}\n");

        var result = folder.AssetSync("add", "a.json", "copy/a.json", "--header");

        result.ExitCode.ShouldBe(2);
        result.Log.ShouldContain("error ASSETSYNC0121: copy/a.json cannot have the standard header: a file named a.json has no comments that AssetSync knows");
        folder.Read("asset-mappings.json").ShouldNotContain("a.json");
    }

    [Fact]
    public void List_shows_what_makes_a_copy()
    {
        using var folder = Made();

        folder.AssetSync("list").Stdout.ShouldContain("docs/guide.md -> copy/guide.md with header, footer, replace  ");
        folder.AssetSync("list", "--tree").Stdout.ShouldContain("docs/guide.md with header, footer, replace\n`-- copy/guide.md");
        using var json = JsonDocument.Parse(folder.AssetSync("list", "--format", "json").Stdout);
        DocumentedSchema.Output.Validate(json.RootElement).ShouldBeEmpty();
        json.RootElement.GetProperty("assets").EnumerateArray().Select(asset => $"{asset.GetProperty("destination")}: {string.Join(' ', asset.GetProperty("made").EnumerateArray())}")
            .ShouldBe(["CLAUDE.md: ", "GEMINI.md: ", "copy/guide.md: header footer replace", "embedded/guide.md: "], ignoreOrder: true);
    }

    [Fact]
    public void The_diff_leads_to_what_the_source_makes()
    {
        using var folder = Made();
        folder.Git("init", "--quiet");
        folder.Write("docs/guide.md", "# Guide\nmore\n");
        folder.AssetSync("verify", "--diff", "--allow-untracked", "--report", "text=../drift.patch").ExitCode.ShouldBe(1);

        folder.Git("apply", "../drift.patch");

        folder.Read("copy/guide.md").ShouldBe(Copy.Replace("Book\n", "Book\nmore\n", StringComparison.Ordinal));
        folder.AssetSync("verify", "--allow-untracked").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Adopt_carries_an_edit_back_to_the_source_and_from_there_to_its_other_copies()
    {
        using var folder = Made();
        folder.Write("copy/guide.md", Copy.Replace("# Book", "# Second Book", StringComparison.Ordinal));

        var dryRun = folder.AssetSync("adopt", "copy", "--dry-run", "--format", "json");
        var result = folder.AssetSync("adopt", "copy", "--format", "json");

        result.ExitCode.ShouldBe(0, result.Log);
        folder.Read("docs/guide.md").ShouldBe("# Second Guide\n");
        folder.Read("embedded/guide.md").ShouldBe("# Second Guide\n");
        dryRun.Stdout.Replace("\"dryRun\": true", "\"dryRun\": false", StringComparison.Ordinal).ShouldContain(result.Stdout[result.Stdout.IndexOf("\"changes\"", StringComparison.Ordinal)..]);
        folder.AssetSync("verify").ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("text", "copy/guide.md(1,1): error ASSETSYNC0408: line 1 of copy/guide.md cannot be carried back to docs/guide.md: the header is not as AssetSync wrote it (edit docs/guide.md by hand)")]
    [InlineData("json", "\"code\": \"ASSETSYNC0408\"")]
    [InlineData("sarif", "\"ruleId\": \"ASSETSYNC0408\"")]
    [InlineData("github", "::error file=copy/guide.md,line=1,col=1,title=ASSETSYNC0408::")]
    public void What_cannot_be_carried_back_is_refused_in_every_format(string format, string text)
    {
        using var folder = Made();
        folder.Write("copy/guide.md", Copy.Replace("Copied", "Taken", StringComparison.Ordinal));
        var before = folder.Snapshot();

        var result = folder.AssetSync("adopt", "copy/guide.md", "--format", format);

        result.ExitCode.ShouldBe(2, result.Log);
        result.Log.ShouldContain(text);
        folder.Snapshot().ShouldBe(before);
        folder.AssetSync("explain", "ASSETSYNC0408").Stdout.ShouldStartWith("# ASSETSYNC0408 an edit of a copy cannot be carried back");
    }

    [Fact]
    public void The_proof_breaks_a_made_copy_in_each_part()
    {
        using var folder = Made();

        var proofs = new Prover().Prove(AssetRoot.Open(folder.Path), CancellationToken.None);

        proofs.ShouldAllBe(proof => proof.IsSeen);
        var parts = new[] { "the header of the copy was edited", "the footer of the copy was edited", "a replacement in the copy was undone" };
        proofs.Where(proof => parts.Contains(proof.Breakage)).Select(proof => $"{proof.Destination}: {proof.Breakage}").ShouldBe(parts.Select(part => $"copy/guide.md: {part}"));
    }

    [Fact]
    public void A_made_copy_whose_source_has_no_line_ending_can_be_proven()
    {
        using var folder = new ScratchFolder();
        folder.Write("a.md", "a");
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "a.md", "destination": "b.md", "header": true } ] }""");

        new Prover().Prove(AssetRoot.Open(folder.Path), CancellationToken.None).ShouldAllBe(proof => proof.IsSeen);
    }

    [Fact]
    public void The_options_are_completed_and_explained()
    {
        using var folder = new ScratchFolder().WithSample();

        folder.AssetSync("[suggest]", "asset-sync add --he").Stdout.ShouldContain("--header\t");
        folder.AssetSync("add", "--help").Stdout.ShouldContain("--header[=TEXT]");
    }
}
