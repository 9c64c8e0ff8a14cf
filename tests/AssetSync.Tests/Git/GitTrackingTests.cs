namespace AssetSync.Tests.Git;

public sealed class GitTrackingTests
{
    private static string Untracked(ScratchFolder folder, string root, params string[] paths) => Untracked(folder[root], Scratch.Around(folder), paths);

    private static string Untracked(string root, GitSurroundings around, params string[] paths) =>
        string.Join(' ', GitTracking.FindUntracked(root, paths.Order(StringComparer.Ordinal).ToList(), around)
            .Select(item => item.IsIgnored ? item.Path + "(ignored)" : item.Path));

    [Fact]
    public void Destinations_that_the_index_lacks_are_told_apart_from_ignored_ones()
    {
        using var folder = new ScratchFolder().Init().Commit("a.md", "kept.log");
        folder.Write(".gitignore", "*.log\n");
        folder.Write("staged.md", "x");
        folder.Git("add", "staged.md");
        folder.Write("new.md", "x");
        folder.Write("new.log", "x");
        Untracked(folder, "", "a.md", "kept.log", "new.log", "new.md", "none.md", "staged.md").ShouldBe("new.log(ignored) new.md none.md");
    }

    [Fact]
    public void Outside_a_work_tree_nothing_is_untracked()
    {
        using var folder = new ScratchFolder();
        Untracked(folder, "", "a.md").ShouldBe("");
        folder.Write(".git", "gitdir: /a/worktree/of/another/machine");
        Untracked(folder, "", "a.md").ShouldBe("");
        File.Delete(folder[".git"]);
        Directory.CreateDirectory(folder[".git"]);
        Untracked(folder, "", "a.md").ShouldBe("");
    }

    [Fact]
    public void Before_the_first_add_everything_is_untracked()
    {
        using var folder = new ScratchFolder().Init();
        Untracked(folder, "", "a.md", "b.md").ShouldBe("a.md b.md");
    }

    [Fact]
    public void Paths_are_those_below_the_root()
    {
        using var folder = new ScratchFolder().Init().Commit("a.md", "sub/b.md");
        folder.Write(".gitignore", "/sub/c.md\n");
        Untracked(folder, "sub", "a.md", "b.md", "c.md").ShouldBe("a.md c.md(ignored)");
    }

    [RequiresFact(Needs.Unix)]
    public void Names_of_every_kind_are_found()
    {
        string[] names = ["with space", "quo\"te", "new\nline", "ümlaut", "\U0001F600", "\uFF5E", "\uE000", "x/\U0001F600", "x/\uFF5E", ":(glob)*", "-option", "*"];
        using var folder = new ScratchFolder().Init().Commit(names);
        folder.Write(".gitignore", "ignored*\n");
        Untracked(folder, "", [.. names, "no\nne", ":/none", "ignored \U0001F600\n"]).ShouldBe(":/none ignored \U0001F600\n(ignored) no\nne");
    }

    [Fact]
    public void What_a_submodule_tracks_is_tracked()
    {
        using var inner = new ScratchFolder("inner").Init().Commit("a.md", "sub/b.md");
        using var folder = new ScratchFolder().Init().Commit("a.md", "folder/x");
        folder.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.Path, "folder/module");
        folder.Write("folder/module/.gitignore", "*.log");
        Untracked(folder, "", "folder/module/a.md", "folder/module/b.log", "folder/module/c.md", "folder/module/sub/b.md", "folder/module2/a.md")
            .ShouldBe("folder/module/b.log(ignored) folder/module/c.md folder/module2/a.md");
        Untracked(folder, "folder", "module/a.md", "module/c.md").ShouldBe("module/c.md");
        Untracked(folder, "folder/module", "a.md", "c.md").ShouldBe("c.md");
        folder.Git("submodule", "--quiet", "deinit", "--force", "folder/module");
        Untracked(folder, "", "folder/module/a.md").ShouldBe("folder/module/a.md");
    }

    [Fact]
    public void A_path_in_conflict_is_tracked()
    {
        using var folder = new ScratchFolder().Init().Commit("a.md");
        var id = folder.Git("hash-object", "-w", "a.md").Stdout.Trim();
        var entries = string.Concat(Enumerable.Range(1, 3).Select(stage => $"100644 {id} {stage}\tb.md\n"));
        folder.Run(new Command("git", ["update-index", "--index-info"]) { Environment = GitEnvironment.Values, Input = entries }).ExitCode.ShouldBe(0);
        Untracked(folder, "", "a.md", "b.md", "c.md").ShouldBe("c.md");
    }

    [Fact]
    public void A_linked_worktree_has_its_own_index()
    {
        using var folder = new ScratchFolder().Init().Commit("a.md");
        folder.Git("worktree", "add", "--quiet", "../linked");
        folder.Commit("b.md");
        Untracked(folder, "../linked", "a.md", "b.md").ShouldBe("b.md");
        Untracked(folder, "", "a.md", "b.md").ShouldBe("");
    }

    [RequiresFact(Needs.Unix)]
    public void A_root_reached_through_a_link_is_found()
    {
        using var folder = new ScratchFolder().Init().Commit("sub/a.md");
        Directory.CreateSymbolicLink(folder["../link"], folder["sub"]);
        Untracked(folder, "../link", "a.md", "b.md").ShouldBe("b.md");
    }

    [RequiresTheory(Needs.Unix)]
    [InlineData("")]
    [InlineData("--all")]
    [InlineData("a.md")]
    public void In_a_hook_the_index_of_the_commit_counts(string argument)
    {
        using var folder = new ScratchFolder().Init().Commit("a.md", "b.md");
        folder.Git("worktree", "add", "--quiet", "linked");
        foreach (var root in new[] { folder.Path, folder["linked"] })
            Hook.During(folder, root, argument, around => Untracked(root, around, "a.md", "b.md", "c.md").ShouldBe("c.md"));
    }

    [Fact]
    public void Ceilings_are_kept()
    {
        using var folder = new ScratchFolder().Init().Commit("sub/root/a.md");
        Untracked(folder["sub/root"], Scratch.Around(folder, ("GIT_CEILING_DIRECTORIES", folder["sub"])), "b.md").ShouldBe("");
        Untracked(folder["sub/root"], Scratch.Around(folder, ("GIT_CEILING_DIRECTORIES", folder["sub/root"])), "b.md").ShouldBe("b.md");
    }

    [Fact]
    public void Looking_writes_nothing()
    {
        using var folder = new ScratchFolder().Init().Commit("a.md");
        folder.Write("a.md", "touched");
        var before = folder.Snapshot();
        Untracked(folder, "", "a.md", "b.md");
        using (var files = folder.Staged())
            files.Text("a.md");
        folder.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void Git_is_started_only_for_what_is_missing()
    {
        using var folder = new ScratchFolder().Init().Commit("a.md", "sub/b.md");
        var around = Scratch.Around(folder, ("GIT_TRACE", folder["../trace"]));
        Untracked(folder.Path, around, "a.md", "sub/b.md").ShouldBe("");
        folder.Has("../trace").ShouldBeFalse();
        Untracked(folder.Path, around, "c.md").ShouldBe("c.md");
        folder.Has("../trace").ShouldBeTrue();
    }
}
