using System.Text;
using System.Text.Json;

namespace AssetSync.Tool.Tests.Attacks;

/// <summary>A repository whose names, texts and content try to act on a terminal, a reader or a build server.</summary>
[Trait("Category", "Attack")]
public class PrintedTextTests
{
    private const string Hidden = "d/\u202egnp.md";
    private const string Commands = "d/##vso[task.complete result=Failed]x ##[add-mask]y ##teamcity[z].md";

    private static readonly string[] Formats = ["text", "json", "sarif", "github", "azure", "msbuild", "markdown", "paths"];
    private static readonly string[] Servers = ["NONE", "GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION"];

    [RequiresTheory(Needs.Unix | Needs.Git)]
    [InlineData(0, "verify --diff")]
    [InlineData(1, "verify --report text=/dev/stdout --diff")]
    [InlineData(2, "sync --dry-run --diff")]
    [InlineData(3, "list")]
    [InlineData(4, "list --tree")]
    [InlineData(5, "doctor")]
    [InlineData(6, "adopt \e[31m")]
    [InlineData(7, "explain \e[31m")]
    [InlineData(8, "--\u202e\nx")]
    public void Nothing_that_is_printed_commands_anybody(int number, string command)
    {
        using var folder = Repository();
        for (var format = 0; format < Formats.Length; format++)
        {
            for (var server = 0; server < Servers.Length; server++)
            {
                // Among the quick tests every command meets every format and every server, and every format every server; text, where servers matter most, every pair.
                if (LongTests.AreAsked || format == 0 || (number + format) % Servers.Length == server)
                    RawOutput(folder, Servers[server], [.. command.Split(' '), "--format", Formats[format]]).ShouldBeSafe(Servers[server]);
            }
        }
    }

    [RequiresTheory(Needs.Unix)]
    [InlineData("{ \"mappings\": [], \"\\u001b[2J\\u202e##vso[x]\\n::error::x\": 1 }")]
    [InlineData("{ \"mappings\": [ { \"source\": \"\\u001b[2J\\u202e\\n::error::x##vso[x]\", \"destination\": \"d\" } ] }")]
    [InlineData("{ \"mappings\": [ { \"source\": \"s\\n::error::x/\", \"destination\": \"d/\" } ] }")]
    [InlineData("{ \"mappings\": [ { \"source\": \"a\", \"destination\": \"d\", \"purpose\": 1, \u202e } ] }")]
    public void Nor_does_a_mapping_file_with_mistakes(string mappings)
    {
        using var folder = new ScratchFolder();
        folder.Write("asset-mappings.json", mappings);
        foreach (var format in (string[])["text", "json", "github", "azure", "msbuild", "markdown"])
            RawOutput(folder, "GITHUB_ACTIONS", ["verify", "--format", format]).ShouldBeSafe("GITHUB_ACTIONS");
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void Nor_do_file_names_and_links_that_no_mapping_allows()
    {
        using var folder = new ScratchFolder();
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "s/", "destination": "d/" }, { "source": "l", "destination": "e" } ] }""");
        folder.Write("s/a\n::error::x\e[2J", "");
        folder.Link("l", "/\e]0;title\a\n::error::x");
        foreach (var format in (string[])["text", "json", "github", "azure", "msbuild", "markdown", "sarif"])
            RawOutput(folder, "GITHUB_ACTIONS", ["verify", "--format", format]).ShouldBeSafe("GITHUB_ACTIONS");
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void In_SARIF_a_name_is_neither_a_link_nor_a_placeholder()
    {
        using var folder = Repository();
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "s/[x](1) {0}.md", "destination": "d/y.md" } ] }""");
        folder.Write("s/[x](1) {0}.md", "");

        using var json = JsonDocument.Parse(RawOutput(folder, "NONE", ["verify", "--allow-untracked", "--format", "sarif"]));

        json.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString()
            .ShouldStartWith(@"s/\[x\](1) {{0}}.md -> d/y.md: ");
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void Find_names_what_git_tracks_and_no_mapping_may_name()
    {
        using var folder = new ScratchFolder();
        folder.Git("init", "--quiet");
        foreach (var name in (string[])["f1", "f2", "f3", "x\n::error::\e[31m", "##vso[task.complete]\u202e"])
        {
            folder.Write($"src/{name}.md", string.Concat(Enumerable.Range(0, 99).Select(line => $"{name.Length} {line}\n")));
            folder.Write($"lib/{name}.md", folder.Read($"src/{name}.md"));
        }

        folder.Git("add", "--all");
        folder.Write("asset-mappings.json", """{ "mappings": [], "allowEmpty": true }""");
        foreach (var arguments in (string[])["find --verbose", "find --near --verbose", "find --format json", "find --format paths", "find --add --dry-run"])
        {
            var output = RawOutput(folder, "GITHUB_ACTIONS", arguments.Split(' '));
            output.ShouldBeSafe("GITHUB_ACTIONS");
            output.ShouldNotContain("Exception");
        }
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void Diffs_stand_where_GitHub_takes_no_commands()
    {
        using var folder = Repository();

        var lines = RawOutput(folder, "GITHUB_ACTIONS", ["verify", "--diff"]).Split('\n');

        var stop = Array.FindIndex(lines, line => line.StartsWith("::stop-commands::", StringComparison.Ordinal));
        var token = lines[stop]["::stop-commands::".Length..];
        token.Length.ShouldBeGreaterThan(20);
        var resume = Array.IndexOf(lines, $"::{token}::");
        Array.FindIndex(lines, line => line.StartsWith("@@", StringComparison.Ordinal)).ShouldBeInRange(stop + 1, resume);
        Array.FindLastIndex(lines, line => line.StartsWith("::error", StringComparison.Ordinal)).ShouldBeGreaterThan(resume);
        RawOutput(folder, "GITHUB_ACTIONS", ["verify", "--diff"]).ShouldNotContain(token);
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void Json_stays_exact_and_paths_are_quoted_as_by_git()
    {
        using var folder = Repository();

        using var json = JsonDocument.Parse(RawOutput(folder, "NONE", ["verify", "--diff", "--format", "json"]));
        var destinations = json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("destination").GetString()).Distinct().ToArray();
        var paths = RawOutput(folder, "NONE", ["list", "--format", "paths"]).Split('\n');
        folder.Write(Hidden, "");
        folder.Git("add", "--all");
        var git = folder.Git("-c", "core.quotePath=true", "ls-files", "d").Stdout.Split('\n');

        destinations.ShouldBe([Commands, Hidden, "d/content.md"], ignoreOrder: true);
        json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.TryGetProperty("diff", out var diff) ? diff.GetString() : "").ShouldContain(diff => diff!.Contains(" \e[2J::set-env\u202e\n", StringComparison.Ordinal));
        paths.ShouldContain("\"d/\\342\\200\\256gnp.md\"");
        paths.ShouldContain("d/content.md");
        git.ShouldContain("\"d/\\342\\200\\256gnp.md\"");
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void The_step_summary_is_text()
    {
        using var folder = Repository();
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "s/@user [x](y) `z` ![i](j).md", "destination": "d/@user.md" } ] }""");
        folder.Write("s/@user [x](y) `z` ![i](j).md", "");

        RawOutput(folder, "GITHUB_ACTIONS", ["verify"]);

        var summary = folder.Read("../summary.md");
        summary.ShouldContain("| `d/@user.md` | ``s/@user [x](y) `z` ![i](j).md`` | ");
        foreach (var line in summary.Split('\n').Where(line => line.Contains('@', StringComparison.Ordinal)))
            line.Split(" | ").ShouldAllBe(cell => !cell.Contains('@') || cell.Trim(' ', '|', '-').StartsWith('`'));
    }

    private static ScratchFolder Repository()
    {
        var folder = new ScratchFolder();
        folder.Git("init", "--quiet");
        folder.Write(".gitattributes", "d/content.md text eol=lf eol=\u202e\e[2J\n");
        folder.Write("s/hidden.md", "x\n");
        folder.Write("s/commands.md", "x\n");
        folder.Write("s/content.md", "one\n\e[2J::set-env\u202e\n::add-mask::x\n##vso[task.complete]\n");
        folder.Write("d/content.md", "two\n\e[2J::set-env\u202e\n  ::add-mask::x\n##vso[task.complete]\n\r::error::x\n");
        folder.Write("asset-mappings.json", JsonSerializer.Serialize(new
        {
            mappings = new object[]
            {
                new { source = "s/hidden.md", destination = Hidden, purpose = "\e[31m\n::error::x <!-- assets:end --> ##vso[x]" },
                new { source = "s/commands.md", destination = Commands, purpose = "x" },
                new { source = "s/content.md", destination = "d/content.md" },
            },
        }));
        return folder;
    }

    /// <summary>Both streams, byte by byte, since the runner of tests converts line endings.</summary>
    private static string RawOutput(ScratchFolder folder, string server, string[] arguments)
    {
        File.Delete(folder["../raw"]);
        var environment = folder.WithCommandOnPath();
        environment[server] = server == "TF_BUILD" ? "True" : "true";
        environment["GITHUB_STEP_SUMMARY"] = folder.Write("../summary.md", "");
        folder.Run(new Command("sh", ["-c", "asset-sync \"$@\" >../raw 2>&1", "sh", .. arguments]) { Environment = environment });
        return Encoding.UTF8.GetString(File.ReadAllBytes(folder["../raw"]));
    }
}
