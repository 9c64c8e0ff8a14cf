using AssetSync.Tests.Git;

namespace AssetSync.Tests.Planning;

/// <summary>Cases of <c>exact</c> that the drift catalogue lacks: several mappings, git, and adopting.</summary>
public sealed class ExactFoldersTests
{
    private static AssetRoot Map(ScratchFolder folder, string mappings)
    {
        folder.Write("asset-mappings.json", $$"""{ "mappings": [ {{mappings}} ] }""");
        var root = AssetRoot.Open(folder.Path);
        root.Sync();
        return root;
    }

    private static string Findings(AssetRoot root, VerifyOptions? options = null) =>
        string.Join(' ', root.Verify(options).Findings.Select(finding => $"{finding.Drift}:{finding.Destination}"));

    private static SyncResult Adopt(AssetRoot root, string path)
    {
        var planned = root.Adopt([RelativePath.Parse(path)], new() { DryRun = true });
        var done = root.Adopt([RelativePath.Parse(path)]);
        done.Changes.ShouldBe(planned.Changes);
        return done;
    }

    [Fact]
    public void Several_mappings_into_one_folder_and_below_it_allow_the_copies_of_all_and_what_any_keeps()
    {
        using var folder = new ScratchFolder();
        folder.Write("a/one.md", "1\n");
        folder.Write("b/two.txt", "2\n");
        folder.Write("c/three.md", "3\n");
        var root = Map(folder, """
            { "source": "a/*.md", "destination": "out/", "exact": true, "keep": ["*.meta"] },
            { "source": "b/*.txt", "destination": "out/", "exact": true },
            { "source": "c/", "destination": "out/c/", "exact": true },
            { "source": "b/two.txt", "destination": "out/single.txt" }
            """);
        folder.Write("out/x.meta", "kept\n");
        folder.Write("out/c/x.meta", "c\n");
        folder.Write("out/x.md", "md\n");
        folder.Write("out/x.txt", "txt\n");
        folder.Write("out/x.cs", "cs\n");

        Findings(root).ShouldBe("Unmapped:out/c/x.meta Unmapped:out/x.cs Unmapped:out/x.md Unmapped:out/x.txt");
        root.Verify().Findings[0].Location!.Line.ShouldBe(3);
        Findings(root, new() { Paths = [RelativePath.Parse("out/c")] }).ShouldBe("Unmapped:out/c/x.meta");
        root.List().Where(state => state.Source is null).Select(state => state.Destination.Value).ShouldBe(["out/c/x.meta", "out/x.cs", "out/x.md", "out/x.txt"]);
        Adopt(root, "out").ExitCode.ShouldBe(ExitCode.Success);
        (folder.Read("a/x.md"), folder.Read("b/x.txt"), folder.Read("c/x.meta")).ShouldBe(("md\n", "txt\n", "c\n"));
        Findings(root).ShouldBe("Unmapped:out/x.cs");
        root.Sync(new() { Overwrite = true, Paths = [RelativePath.Parse("out/x.cs")] }).Changes.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Delete);
        Findings(root).ShouldBe("");
    }

    [Fact]
    public void Adopting_a_file_makes_a_source_whose_other_copies_are_written()
    {
        using var folder = new ScratchFolder();
        folder.Write("s/a.shared.md", "a\n");
        var root = Map(folder, """{ "source": "s/**/*.shared.md", "destinations": ["x/*.md", "y/"], "exact": true }, { "source": "s/", "destination": "z/" }""");
        folder.Write("x/deep/new.md", "new\n");
        folder.Write("x/other.txt", "not of this form\n");
        folder.SetMode("x/deep/new.md", "755");

        Findings(root).ShouldBe("Unmapped:x/deep/new.md");
        Adopt(root, "x/deep/new.md").Changes.Select(change => $"{change.Kind} {change.Source} {change.Destination}").ShouldBe(
            ["Create x/deep/new.md s/deep/new.shared.md", "Create s/deep/new.shared.md y/deep/new.shared.md", "Create s/deep/new.shared.md z/deep/new.shared.md"]);
        Findings(root).ShouldBe("");
        if (!OperatingSystem.IsWindows())
            folder.Mode("s/deep/new.shared.md").ShouldBe("755");
        folder.Read("asset-mappings.lock.json").ShouldContain("\"x/deep/new.md\": { \"source\": \"s/deep/new.shared.md\"");
        root.Sync().LockFileChanged.ShouldBeFalse();
    }

    [Fact]
    public void What_could_not_be_a_source_is_not_adopted()
    {
        using var folder = new ScratchFolder();
        folder.Write("s/a.md", "a\n");
        var root = Map(folder, """
            { "source": "s/", "exclude": ["left-out/"], "destinations": ["x/", "y/"], "exact": true }
            """);
        folder.Write("x/left-out/b.md", "b\n");
        Adopt(root, "x/left-out/b.md").Refused.ShouldHaveSingleItem().Drift.ShouldBe(Drift.Unmapped);
        Adopt(root, "x").Changes.ShouldBeEmpty();
        folder.Remove("x/left-out");

        folder.Write("x/A.md", "collides\n");
        Should.Throw<AssetSyncException>(() => Adopt(root, "x/A.md")).Problems.ShouldContain(problem => problem.Code == "ASSETSYNC0113");
        folder.Remove("x/A.md");

        folder.Write("x/new.md", "one\n");
        folder.Write("y/new.md", "two\n");
        Should.Throw<AssetSyncException>(() => root.Adopt([RelativePath.Parse("x"), RelativePath.Parse("y")])).Message.ShouldContain("edited differently");
        Adopt(root, "x/new.md").Refused.ShouldHaveSingleItem().Destination.Value.ShouldBe("y/new.md");
        folder.Read("y/new.md").ShouldBe("two\n");
    }

    [Fact]
    public void Of_what_git_ignores_and_of_submodules_nothing_is_judged()
    {
        using var inner = new ScratchFolder("inner").Init().Commit("m.md");
        using var folder = new ScratchFolder().Init();
        folder.Write("s/a.md", "a\n");
        folder.Write(".gitignore", "*.log\ndist/\n");
        folder.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.Path, "out/module");
        var root = Map(folder, """{ "source": "s/", "destination": "out/", "exact": true }, { "source": "s/", "destination": "dist/", "exact": true, "tracked": false }""");
        folder.Write("out/x.log", "ignored\n");
        folder.Commit();
        Findings(root).ShouldBe("");

        folder.Write("dist/stale.md", "stale\n");
        folder.Write("out/new.md", "new\n");
        Findings(root).ShouldBe("Unmapped:dist/stale.md Unmapped:out/new.md");
        Findings(root, new() { Subject = Subject.Staged }).ShouldBe("");
        folder.Git("add", "out/new.md");
        Findings(root, new() { Subject = Subject.Staged }).ShouldBe("Unmapped:out/new.md");
        folder.Git("commit", "--quiet", "--message", "new");
        Findings(root, new() { Subject = Subject.OfRevision("HEAD") }).ShouldBe("Unmapped:out/new.md");
        root.Sync(new() { Overwrite = true });
        (folder.Has("out/x.log"), folder.Has("out/module/m.md"), folder.Has("out/new.md")).ShouldBe((true, true, false));
    }

    [RequiresFact(Needs.Unix)]
    public void What_a_source_leads_to_through_a_link_is_not_removed_whatever_was_asked_about()
    {
        using var folder = new ScratchFolder();
        folder.Write("s/a.md", "a\n");
        folder.Write("out/real.md", "real\n");
        folder.Write("out/mine.md", "mine\n");
        folder.Link("linked.md", "out/real.md");
        var root = Map(folder, """{ "source": "s/", "destination": "out/", "exact": true }, { "source": "linked.md", "destination": "copy.md" }""");
        Findings(root).ShouldBe("Unmapped:out/mine.md");
        root.Sync(new() { Overwrite = true, Paths = [RelativePath.Parse("out")] });
        (folder.Has("out/real.md"), folder.Has("out/mine.md")).ShouldBe((true, false));
    }

    [RequiresFact(Needs.Unix)]
    public void A_destination_that_is_a_link_is_not_listed()
    {
        using var folder = new ScratchFolder();
        folder.Write("s/a.md", "a\n");
        folder.Write("elsewhere/mine.md", "mine\n");
        folder.Link("out", "elsewhere");
        var root = Map(folder, """{ "source": "s/", "destination": "out/", "exact": true }""");
        Findings(root).ShouldBe("NotAFile:out/a.md");
        root.Sync(new() { Overwrite = true });
        folder.Read("elsewhere/mine.md").ShouldBe("mine\n");
    }
}
