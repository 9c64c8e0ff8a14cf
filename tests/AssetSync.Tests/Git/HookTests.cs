namespace AssetSync.Tests.Git;

/// <summary>Verifies the index while a real hook of a real commit is waiting, in the environment that git gave it.</summary>
public sealed class HookTests
{
    [RequiresTheory(Needs.Unix)]
    [InlineData("", "staged")]
    [InlineData("--all", "on disk")]
    [InlineData("a.md", "on disk")]
    public void A_commit_is_judged_by_the_index_that_it_is_made_of(string argument, string expected)
    {
        using var folder = new ScratchFolder().Init().Commit("a.md", "sub/b.md");
        Hook.During(folder, folder.Path, argument, around =>
        {
            using var files = GitFiles.Open(folder.Path, Subject.Staged, around);
            files.Text("a.md").ShouldBe(expected);
            using var below = GitFiles.Open(folder["sub"], Subject.Staged, around);
            below.Names("").ShouldBe("b.md:File");
        });
    }

    [RequiresTheory(Needs.Unix)]
    [InlineData("", "staged")]
    [InlineData("--all", "on disk")]
    [InlineData("a.md", "on disk")]
    public void In_a_linked_worktree_its_own_index_is_judged(string argument, string expected)
    {
        using var main = new ScratchFolder().Init().Commit("a.md", "sub/b.md");
        main.Git("worktree", "add", "--quiet", "linked");
        Hook.During(main, main["linked"], argument, around =>
        {
            using var files = GitFiles.Open(main["linked"], Subject.Staged, around);
            files.Text("a.md").ShouldBe(expected);
            using var below = GitFiles.Open(main["linked/sub"], Subject.Staged, around);
            below.Names("").ShouldBe("b.md:File");
            using var inFolder = GitFiles.Open(main["linked/sub"], Subject.Staged, around with { WorkingDirectory = main["linked/sub"] });
            inFolder.Names("").ShouldBe("b.md:File");
            using var other = GitFiles.Open(main.Path, Subject.Staged, around);
            other.Text("a.md").ShouldBe("a.md\n");
        });
    }

    [RequiresTheory(Needs.Unix)]
    [InlineData("", "staged")]
    [InlineData("--all", "on disk")]
    [InlineData("a.md", "on disk")]
    public void In_a_submodule_its_own_index_is_judged(string argument, string expected)
    {
        using var inner = new ScratchFolder("inner").Init().Commit("a.md", "sub/b.md");
        using var folder = new ScratchFolder().Init().Commit("a.md");
        folder.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.Path, "module");
        Hook.During(folder, folder["module"], argument, around =>
        {
            using var files = GitFiles.Open(folder["module"], Subject.Staged, around);
            files.Text("a.md").ShouldBe(expected);
            using var below = GitFiles.Open(folder["module/sub"], Subject.Staged, around);
            below.Names("").ShouldBe("b.md:File");
            using var outer = GitFiles.Open(folder.Path, Subject.Staged, around);
            outer.Text("a.md").ShouldBe("a.md\n");
        });
    }

    [RequiresTheory(Needs.Unix)]
    [InlineData("")]
    [InlineData("--all")]
    [InlineData("a.md")]
    public void A_hook_of_another_repository_changes_nothing(string argument)
    {
        using var folder = new ScratchFolder().Init().Commit("a.md");
        using var other = new ScratchFolder("other").Init().Commit("a.md");
        other.Git("worktree", "add", "--quiet", "linked");
        folder.Git("init", "--quiet", "inner");
        foreach (var outer in new[] { folder.Path, other["linked"] })
        {
            Hook.During(outer == folder.Path ? folder : other, outer, argument, around =>
            {
                var roots = outer == folder.Path ? [other.Path, other["linked"], folder["inner"]] : new[] { folder.Path, folder["inner"] };
                foreach (var root in roots)
                {
                    using var undisturbed = GitFiles.Open(root, Subject.Staged, Scratch.Around(folder));
                    foreach (var place in new[] { around, around with { WorkingDirectory = root } })
                    {
                        using var files = GitFiles.Open(root, Subject.Staged, place);
                        files.Names("").ShouldBe(undisturbed.Names(""));
                        files.GetStatus("a.md").ShouldBe(undisturbed.GetStatus("a.md"));
                    }
                }
            });
        }
    }

    [Fact]
    public void Variables_that_the_user_sets_are_believed()
    {
        using var folder = new ScratchFolder().Init().Commit("sub/a.md", "b.md");
        Directory.Move(folder[".git"], folder["../elsewhere"]);
        using var top = GitFiles.Open(folder.Path, Subject.Staged, Scratch.Around(folder, ("GIT_DIR", "../elsewhere"), ("GIT_WORK_TREE", ".")));
        top.Names("").ShouldBe("b.md:File sub:Folder");
        using var implied = GitFiles.Open(folder["sub"], Subject.Staged, Scratch.Around(folder, ("GIT_DIR", "../elsewhere")));
        implied.Names("").ShouldBe("a.md:File");
        using var nowhere = new ScratchFolder("nowhere");
        Should.Throw<AssetSyncException>(() => GitFiles.Open(nowhere.Path, Subject.Staged, Scratch.Around(folder, ("GIT_DIR", "../elsewhere"))));
    }

    [Fact]
    public void An_index_of_the_users_own_making_is_judged()
    {
        using var folder = new ScratchFolder().Init().Commit("a.md", "b.md");
        File.Copy(folder[".git/index"], folder["../my index"]);
        folder.Git("rm", "--quiet", "a.md");
        using var files = GitFiles.Open(folder.Path, Subject.Staged, Scratch.Around(folder, ("GIT_INDEX_FILE", folder["../my index"])));
        files.Names("").ShouldBe("a.md:File b.md:File");
    }
}
