using System.Text.RegularExpressions;

namespace AssetSync.Tool.Tests.Documentation;

/// <summary>The pictures on the pages are what this repository draws now.</summary>
public partial class PictureTests
{
    [RequiresFact(Needs.Linux)]
    public void The_first_page_shows_what_a_terminal_shows()
    {
        using var folder = new ScratchFolder();
        folder.Write("asset-mappings.json", new DocumentedPage("README.md").Blocks("json").First());
        foreach (var source in new[] { "docs/guide.md", "docs/faq.md", ".agents/skills/review/SKILL.md", "schemas/config.json" })
            folder.Write(source, "Text.\n");
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        folder.Write("docs/guide.md", "New text.\n");
        folder.Write(".claude/skills/review/SKILL.md", "An edit of the copy.\n");

        var screen = Show(folder, 1, "verify") + "\n"
            + Show(folder, 0, "adopt", ".claude/skills/review/SKILL.md") + "\n"
            + Show(folder, 0, "sync") + "\n"
            + Show(folder, 0, "verify");

        ShouldBePicture(TerminalPicture.Draw("asset-sync verify lists a stale and an edited copy; adopt keeps the edit, sync updates the copies, and verify passes", screen), "verify");
    }

    [RequiresFact(Needs.Linux)]
    public void The_chart_shows_what_was_measured()
    {
        using var folder = new ScratchFolder();

        var result = folder.Run("python3", Path.Combine(RepositoryRoot.Path, "benchmarks/report.py"), "--chart", Path.Combine(RepositoryRoot.Path, "benchmarks/results.md"));

        result.ExitCode.ShouldBe(0, result.Log);
        ShouldBePicture(result.Stdout, "performance");
    }

    private static string Show(ScratchFolder folder, int exitCode, params string[] arguments)
    {
        var result = TerminalTests.OnTerminal(folder, [], arguments);
        result.ExitCode.ShouldBe(exitCode, result.Log);
        return $"\e[36m$\e[0m \e[1masset-sync {string.Join(' ', arguments)}\e[0m\n{Progress().Replace(result.Stdout, "")}";
    }

    // As with approved files: if it is right, move it over the old one.
    private static void ShouldBePicture(string drawn, string name)
    {
        var file = Path.Combine(RepositoryRoot.Path, "docs", "pictures", $"{name}.svg");
        var received = Path.ChangeExtension(file, ".received.svg");
        if (File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == drawn)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(received, drawn);
        throw new ApprovalException($"{file} is out of date; if {received} is right, move it over it.");
    }

    // On a slow machine there is a bar, which is cleared before the answer. The runner makes line ends of its carriage returns.
    [GeneratedRegex(@"^((\n(finding files|comparing|writing)[^\n]*)+\n +\n?)+")]
    private static partial Regex Progress();
}
