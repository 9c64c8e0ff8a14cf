namespace AssetSync.Tool.Tests;

/// <summary>The output for a repository with one copy in each state.</summary>
public class StatesTests
{
    private static readonly string[] Names = ["both", "edited", "eol", "folder", "hidden", "link", "missing", "mode", "new", "ok", "orphan", "orphan2", "stale"];

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void Every_state_is_one_line_below_what_there_is_to_do()
    {
        using var folder = Repository();

        var printed = new[] { "verify", "verify --quiet", "verify --diff", "sync --dry-run", "sync --dry-run --overwrite", "adopt out/ --dry-run", "list", "list --tree", "sync", "verify" }
            .Select(line => $"$ asset-sync {line}\n{folder.AssetSync(line.Split(' ')).Stdout}");

        string.Join('\n', printed).ShouldMatchApprovedFile("states");
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void Every_word_for_a_state_has_a_page()
    {
        using var folder = new ScratchFolder();

        foreach (var drift in Enum.GetValues<Drift>())
            folder.AssetSync(["explain", .. drift.ToWord().Split(' ')]).Stdout.ShouldStartWith($"# {drift.ToCode()} ");
    }

    private static ScratchFolder Repository()
    {
        var folder = new ScratchFolder();
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "docs/*.md", "destination": "out/" } ] }""");
        foreach (var name in Names)
            folder.Write($"docs/{name}.md", $"one of {name}\ntwo\n");
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        folder.Git("init", "--quiet");
        folder.Git("add", "--all");
        folder.Git("rm", "--quiet", "--cached", "out/new.md", "out/hidden.md");
        folder.Write(".gitignore", "out/hidden.md\n");

        folder.Write("docs/both.md", "one of both\nthe source's edit\n");
        folder.Write("out/both.md", "one of both\nthe copy's edit\n");
        folder.Write("docs/differs.md", "one of differs\n");
        folder.Write("out/differs.md", "something else\n");
        folder.Write("out/edited.md", "one of edited\nedited\n");
        folder.Write("out/eol.md", "one of eol\r\ntwo\r\n");
        File.Delete(folder["out/folder.md"]);
        folder.Write("out/folder.md/mine", "mine\n");
        folder.Link("out/link.md", "../docs/link.md");
        File.Delete(folder["out/missing.md"]);
        folder.SetMode("docs/mode.md", "755");
        File.Delete(folder["docs/orphan.md"]);
        File.Delete(folder["docs/orphan2.md"]);
        folder.Write("out/orphan2.md", "edited\n");
        folder.Write("docs/stale.md", "one of stale\ntwo\nthree\n");
        return folder;
    }
}
