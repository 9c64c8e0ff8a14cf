namespace AssetSync.Tests.Git;

/// <summary>Sources inside a submodule are read from the commit that is recorded for it.</summary>
public sealed class SubmoduleSourcesTests
{
    private const string Module = "vendor/module";

    private static void Prepare(ScratchFolder folder, ScratchFolder inner)
    {
        inner.Init().Commit("a.md", "docs/b.md", "docs/deep/c.md");
        folder.Init();
        folder.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.Path, Module);
        folder.Write("asset-mappings.json", $$"""
            { "mappings": [
              { "source": "{{Module}}/a.md", "destination": "a.md" },
              { "source": "{{Module}}/docs/", "destination": "out/", "exact": true },
              { "source": "vendor/**/c.md", "destination": "flat/", "flatten": true }
            ] }
            """);
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        folder.Commit();
    }

    private static string Verify(ScratchFolder folder, Subject subject)
    {
        var verdict = AssetRoot.Open(folder.Path).Verify(new() { Subject = subject });
        return string.Join(' ', [.. verdict.Findings.Select(finding => $"{finding.Drift}:{finding.Destination}"), .. verdict.Problems.Select(problem => problem.ToString())]);
    }

    private static string Refused(ScratchFolder folder, Subject subject) =>
        string.Join('\n', Should.Throw<AssetSyncException>(() => AssetRoot.Open(folder.Path).Verify(new() { Subject = subject })).Problems);

    [Fact]
    public void What_the_index_records_counts_and_not_what_is_checked_out()
    {
        using var inner = new ScratchFolder("inner");
        using var folder = new ScratchFolder();
        Prepare(folder, inner);
        foreach (var subject in new[] { Subject.WorkTree, Subject.Staged, Subject.OfRevision("HEAD") })
            Verify(folder, subject).ShouldBe("");

        folder.Write(Module + "/a.md", "new\n");
        folder.Git("-C", Module, "commit", "--quiet", "--all", "--message", "new");
        Verify(folder, Subject.WorkTree).ShouldBe("SourceChanged:a.md");
        Verify(folder, Subject.Staged).ShouldBe("");
        folder.Git("add", Module);
        Verify(folder, Subject.Staged).ShouldBe("SourceChanged:a.md");
        Verify(folder, Subject.OfRevision("HEAD")).ShouldBe("");
        AssetRoot.Open(folder.Path).Sync();
        folder.Git("add", "--all");
        Verify(folder, Subject.Staged).ShouldBe("");
    }

    [RequiresFact(Needs.Unix)]
    public void In_a_hook_the_submodule_is_its_own_repository()
    {
        using var inner = new ScratchFolder("inner");
        using var folder = new ScratchFolder();
        Prepare(folder, inner);
        Hook.During(folder, folder.Path, "", around =>
        {
            using var files = GitFiles.Open(folder.Path, Subject.Staged, around);
            files.Text(Module + "/docs/deep/c.md").ShouldBe("docs/deep/c.md\n");
            files.Names("vendor").ShouldBe("module:Folder");
            files.Names(Module + "/docs").ShouldBe("b.md:File deep:Folder");
        });
    }

    [RequiresFact(Needs.Unix)]
    public void A_link_in_a_submodule_is_followed_there_and_a_conflict_of_its_commits_is_said()
    {
        using var inner = new ScratchFolder("inner");
        using var folder = new ScratchFolder();
        Prepare(folder, inner);
        folder.Link(Module + "/link.md", "docs/b.md");
        folder.Git("-C", Module, "add", "--all");
        folder.Git("-C", Module, "commit", "--quiet", "--message", "link");
        folder.Write("asset-mappings.json", $$"""{ "mappings": [{ "source": "{{Module}}/link.md", "destination": "b.md" }] }""");
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        folder.Git("add", "--all");
        Verify(folder, Subject.Staged).ShouldBe("");
        folder.Write("b.md", "edited\n");
        folder.Git("add", "--all");
        Verify(folder, Subject.Staged).ShouldBe("DestinationEdited:b.md");

        var stages = string.Concat(Enumerable.Range(1, 3).Select(stage => $"160000 {new string((char)('0' + stage), 40)} {stage}\t{Module}\n"));
        folder.Git("update-index", "--force-remove", Module);
        folder.Run("sh", "-c", $"printf '{stages}' | git update-index --index-info").ExitCode.ShouldBe(0);
        Verify(folder, Subject.Staged).ShouldContain($"the submodule {Module} is in conflict in the git index: resolve it, then git add it");
    }

    [Fact]
    public void A_submodule_that_cannot_be_read_is_named_with_what_helps()
    {
        using var inner = new ScratchFolder("inner");
        using var folder = new ScratchFolder();
        Prepare(folder, inner);
        folder.Git("update-index", "--cacheinfo", $"160000,{new string('1', 40)},{Module}");
        Refused(folder, Subject.Staged).ShouldContain($"the submodule {Module} cannot be read at {new string('1', 40)}, the commit that git records for it");
        folder.Git("reset", "--quiet");
        folder.Git("submodule", "--quiet", "deinit", "--force", Module);
        foreach (var subject in new[] { Subject.Staged, Subject.OfRevision("HEAD") })
            Refused(folder, subject).ShouldContain($"error ASSETSYNC0301: the submodule {Module} is not checked out, so the files in it cannot be read (git submodule update --init {Module})");
    }
}
