using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AssetSync.Tool.Tests.Documentation;

/// <summary>What the documentation shows as output is what the command prints.</summary>
public partial class DocumentedAnswerTests
{
    private static readonly DocumentedPage Page = new("docs/command.md");

    [Fact]
    public void The_answer_of_verify()
    {
        using var folder = Project();
        folder.Write("docs/guide.md", "new\n");
        folder.Write(".claude/skills/review/SKILL.md", "by hand\n");

        Page.Blocks("text").ShouldContain(folder.AssetSync("verify").Stdout);
    }

    [Fact]
    public void The_document_of_verify()
    {
        using var folder = Project();
        folder.Write("docs/guide.md", "new\n");
        var document = JsonNode.Parse(folder.AssetSync("verify", "--format", "json").Stdout)!;
        document["root"] = "/home/ada/project";

        var shown = JsonNode.Parse(Page.Blocks("json").Single());

        JsonNode.DeepEquals(shown, document).ShouldBeTrue(document.ToString());
    }

    [Fact]
    public void The_answer_of_find()
    {
        using var folder = new ScratchFolder();
        foreach (var path in new[] { "commit/SKILL.md", "review/SKILL.md", "review/checklist.md" })
        {
            folder.Write($".agents/skills/{path}", path);
            folder.Write($".claude/skills/{path}", path);
        }

        folder.Write(".claude/skills/review/checklist.md", "edited");
        folder.Write("docs/guide.md", "guide");
        folder.Write("src/Core/guide.md", "guide");
        folder.Write("packages/js/LICENSE", "MIT");
        folder.Write("packages/py/LICENSE", "MIT");

        Page.Blocks("text").ShouldContain(folder.AssetSync("find").Stdout);
    }

    [RequiresFact(Needs.Unix)]
    public void The_proof_of_doctor()
    {
        using var folder = Project();
        folder.Write(".gitlab-ci.yml", "script: asset-sync verify");

        var stdout = folder.AssetSync("doctor", "--prove").Stdout;

        Page.Blocks("text").ShouldContain(stdout[stdout.IndexOf("proven", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void The_error_of_MSBuild()
    {
        using var folder = Project();
        folder.Write("docs/guide.md", "new\n");

        var result = CommandRunner.Run(AssetSyncCommand.Of("verify", "--format", "msbuild", "--host", "msbuild", "--project", "."), folder["src/Core"]);

        new DocumentedPage("docs/msbuild.md").Blocks("text").ShouldContain(result.Stdout, result.Log);
    }

    // Of this repository, whose number of copies grows with its pages: any will do.
    [Fact]
    public void The_finding_on_the_first_page()
    {
        var readme = OneOfMany().Replace(new DocumentedPage("README.md").Text, "1 of 5 copies");
        using var folder = Project();
        folder.Write("docs/guide.md", "new\n");

        var answer = folder.AssetSync("verify", "--host", "build.sh").Stdout.Replace("src/Core/", "src/AssetSync.Tool/", StringComparison.Ordinal);
        readme.ShouldContain(string.Join('\n', answer.Split('\n').Select(line => line.Length == 0 ? "" : $"  {line}")));
    }

    [Fact]
    public void Every_mapping_file_on_a_page_is_one_that_is_taken()
    {
        string[] examples = [.. DocumentedPage.All.SelectMany(page => new DocumentedPage(page).Blocks("json", "jsonc")).Where(block => block.Contains("\"mappings\"", StringComparison.Ordinal))];
        using var folder = new ScratchFolder();

        examples.Length.ShouldBeGreaterThan(6);
        foreach (var example in examples)
        {
            folder.Write("asset-mappings.json", example);
            Should.NotThrow(() => AssetRoot.Open(folder.Path).ReadMappings(), example);
        }
    }

    /// <summary>Two mappings and five copies, as on the pages.</summary>
    private static ScratchFolder Project()
    {
        var folder = new ScratchFolder();
        folder.Write("asset-mappings.json", """
            {
              "mappings": [
                { "source": ".agents/skills/", "destinations": [".claude/skills/", ".github/skills/"] },
                { "source": "docs/*.md", "destination": "src/Core/EmbeddedAssets/docs/" }
              ]
            }

            """);
        folder.Write(".agents/skills/review/SKILL.md", "# Review\n");
        foreach (var page in new[] { "guide", "one", "two" })
            folder.Write($"docs/{page}.md", $"# {page}\n");
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        return folder;
    }

    [GeneratedRegex(@"1 of \d+ copies")]
    private static partial Regex OneOfMany();
}
