namespace AssetSync.Tool.Tests.Documentation;

/// <summary>The shell blocks of the pages on single tasks, run as they are.</summary>
public class DocumentedBlockTests
{
    private static readonly string[] Copies = ["CLAUDE.md", GuideClone.Copy, "copies/one.md"];

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void Removing_keeps_the_copies_and_nothing_else()
    {
        using var clone = new GuideClone(new ScratchFolder());
        clone.Folder.Write(".config/dotnet-tools.json", """{ "version": 1, "isRoot": true, "tools": { "assetsync.tool": { "version": "0.1.0", "commands": ["asset-sync"] } } }""");
        Run(clone, "asset-sync hook install");

        Run(clone, Block("docs/removing.md", 0));

        foreach (var copy in Copies)
            clone.Folder.Has(copy).ShouldBeTrue(copy);
        clone.Run("git status --short").Stdout.ShouldBe("D  asset-mappings.json\nD  asset-mappings.lock.json\n?? .config/\n");
        clone.Folder.Read(".config/dotnet-tools.json").ShouldNotContain("assetsync");
        clone.Folder.Has(".git/hooks/pre-commit").ShouldBeFalse();
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void Removing_deletes_the_copies_where_that_is_wanted()
    {
        using var clone = new GuideClone(new ScratchFolder());

        Run(clone, Block("docs/removing.md", 1));

        foreach (var copy in Copies)
            clone.Folder.Has(copy).ShouldBeFalse(copy);
        clone.Folder.Has(GuideClone.Page).ShouldBeTrue();
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void Attributes_of_the_guide_apply_to_copies_and_disturb_nothing()
    {
        using var clone = new GuideClone(new ScratchFolder());
        clone.Folder.Write(".gitattributes", new DocumentedPage(GuideClone.Page).Blocks("gitattributes").Single());

        var shown = clone.RunOfGuide("git check-attr --all src/Core/EmbeddedAssets/docs/guide.md").Stdout;

        shown.ShouldContain("linguist-generated: set");
        shown.ShouldContain("eol: lf");
        Run(clone, "git add --all && asset-sync verify");
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void A_monorepo_with_several_roots_is_verified_whole()
    {
        using var clone = new GuideClone(new ScratchFolder());
        foreach (var package in new[] { "packages/web", "packages/cli" })
        {
            clone.Folder.Write($"{package}/asset-mappings.json", """{ "mappings": [ { "source": "a.txt", "destination": "copy.txt" } ] }""");
            clone.Folder.Write($"{package}/a.txt", "a\n");
        }

        var (all, hook, part) = (Block("docs/monorepo.md", 0), Block("docs/monorepo.md", 1), Block("docs/monorepo.md", 2));
        Run(clone, "git add --all");
        clone.Run(all).ExitCode.ShouldBe(1, "two of the three roots have no copies yet");
        Run(clone, all.Replace(" verify ", " sync ", StringComparison.Ordinal));
        Run(clone, "git add --all");
        Run(clone, all);

        clone.Folder.Write("packages/cli/a.txt", "b\n");
        clone.Run(all).ExitCode.ShouldBe(1);
        Run(clone, hook);
        Run(clone, "git add packages/cli/a.txt");
        clone.Run(hook).Stdout.ShouldContain("a.txt");
        Run(clone, part.Replace("packages/web", "src/Core", StringComparison.Ordinal));
    }

    private static string Block(string page, int index) => new DocumentedPage(page).Blocks("sh").ElementAt(index);

    private static void Run(GuideClone clone, string script)
    {
        var result = clone.Run($"set -e\n{script}");
        result.ExitCode.ShouldBe(0, result.Log);
    }
}
