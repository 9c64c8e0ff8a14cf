namespace AssetSync.Tests.Planning;

/// <summary>A <c>*</c> in the file names of source and destination, and <c>flatten</c>.</summary>
public sealed class RenamedCopiesTests
{
    private static AssetRoot Map(ScratchFolder folder, string mapping)
    {
        folder.Write("asset-mappings.json", $$"""{ "mappings": [ {{mapping}} ] }""");
        return AssetRoot.Open(folder.Path);
    }

    private static string Copies(AssetRoot root) => string.Join(' ', root.List().Select(state => $"{state.Source}:{state.Destination}"));

    private static Problem Refused(AssetRoot root) => Should.Throw<AssetSyncException>(() => root.Verify()).Problems.ShouldHaveSingleItem();

    [Fact]
    public void The_star_stands_for_the_same_text_on_both_sides()
    {
        using var folder = new ScratchFolder();
        folder.Write("t/a.shared.md", "a\n");
        folder.Write("t/a-b.shared.md", "b\n");
        folder.Write("t/other.md", "o\n");
        folder.Write("t/deep/c.shared.md", "c\n");

        var root = Map(folder, """{ "source": "t/*.shared.md", "destinations": ["agents/x-*!md", "*.agent.md", "plain/"] }""");
        Copies(root).ShouldBe("t/a-b.shared.md:a-b.agent.md t/a.shared.md:a.agent.md t/a.shared.md:agents/x-a!md t/a-b.shared.md:agents/x-a-b!md t/a-b.shared.md:plain/a-b.shared.md t/a.shared.md:plain/a.shared.md");
        root.Sync().ExitCode.ShouldBe(ExitCode.Success);
        folder.Read("agents/x-a-b!md").ShouldBe("b\n");
        folder.Read("agents/x-a!md").ShouldBe("a\n");
        root.Verify().IsInSync.ShouldBeTrue();
        root.Sync().Changes.ShouldBeEmpty();

        folder.Edit("agents/x-a-b!md", "edited\n");
        root.Verify().Findings.ShouldHaveSingleItem().Drift.ShouldBe(Drift.DestinationEdited);
        root.Adopt([RelativePath.Parse("agents")]).ExitCode.ShouldBe(ExitCode.Success);
        folder.Read("t/a-b.shared.md").ShouldBe("edited\n");
        folder.Read("plain/a-b.shared.md").ShouldBe("edited\n");
        folder.Remove("t/a-b.shared.md");
        root.Verify().Findings.Select(finding => finding.Drift).Distinct().ShouldBe([Drift.Orphan]);
    }

    // "-" sorts before ".", and "!" before both.
    [Fact]
    public void Copies_that_sort_otherwise_than_their_sources_are_found_in_the_lock_file()
    {
        using var folder = new ScratchFolder();
        foreach (var name in new[] { "a-b", "a-c", "a-d", "a", "ab" })
            folder.Write($"t/{name}.md", name);
        var root = Map(folder, """{ "source": "t/*.md", "destination": "out/*!.txt" }""");
        root.Sync().LockFileChanged.ShouldBeTrue();

        root.Sync().LockFileChanged.ShouldBeFalse();
        folder.Edit("t/a.md", "edited");
        root.Verify().Findings.Select(finding => $"{finding.Drift} {finding.Destination}").ShouldBe(["SourceChanged out/a!.txt"]);
        root.Sync(new() { Paths = [RelativePath.Parse("out/a!.txt")] }).ExitCode.ShouldBe(ExitCode.Success);
        folder.Remove("t/a-c.md");
        root.Verify().Findings.Select(finding => $"{finding.Drift} {finding.Destination}").ShouldBe(["Orphan out/a-c!.txt"]);
        root.Verify(new() { Paths = [RelativePath.Parse("out/a-d!.txt")] }).IsInSync.ShouldBeTrue();
    }

    [Fact]
    public void Folders_below_the_fixed_part_are_kept_and_flatten_leaves_them_out()
    {
        using var folder = new ScratchFolder();
        folder.Write("t/a.md", "a\n");
        folder.Write("t/deep/b.md", "b\n");
        folder.Write("t/deep/er/c.md", "c\n");

        Copies(Map(folder, """{ "source": "t/**/*.md", "destination": "out/*.txt" }""")).ShouldBe("t/a.md:out/a.txt t/deep/b.md:out/deep/b.txt t/deep/er/c.md:out/deep/er/c.txt");
        Copies(Map(folder, """{ "source": "t/**/*.md", "destination": "out/*.txt", "flatten": true }""")).ShouldBe("t/a.md:out/a.txt t/deep/b.md:out/b.txt t/deep/er/c.md:out/c.txt");
        var root = Map(folder, """{ "source": "t/**", "destination": "out/", "flatten": true }""");
        Copies(root).ShouldBe("t/a.md:out/a.md t/deep/b.md:out/b.md t/deep/er/c.md:out/c.md");
        root.Sync();
        root.Verify().IsInSync.ShouldBeTrue();
        folder.Has("out/deep").ShouldBeFalse();
        folder.Edit("out/c.md", "edited\n");
        root.Adopt([RelativePath.Parse("out/c.md")]).Changes.ShouldHaveSingleItem().Destination.Value.ShouldBe("t/deep/er/c.md");
    }

    [Fact]
    public void Two_sources_for_one_name_are_refused_by_name()
    {
        using var folder = new ScratchFolder();
        folder.Write("t/x/a.md", "1");
        folder.Write("t/y/a.md", "2");
        folder.Write("t/z/A.md", "3");

        var problem = Refused(Map(folder, """{ "source": "t/**/a.md", "destination": "out/", "flatten": true }"""));
        problem.Code.ShouldBe("ASSETSYNC0110");
        problem.Message.ShouldBe("two sources for one destination 'out/a.md': 't/x/a.md' (line 1) and 't/y/a.md' (line 1)");
        Refused(Map(folder, """{ "source": "t/**/*.md", "exclude": ["y/"], "destination": "out/", "flatten": true }""")).Code.ShouldBe("ASSETSYNC0113");
        folder.Write("u/a.md", "4");
        Refused(Map(folder, """{ "source": "t/x/*.md", "destination": "out/*.md" }, { "source": "u/*.md", "destination": "out/*.md" }""")).Message.ShouldContain("'t/x/a.md' (line 1) and 'u/a.md' (line 1)");
    }

    [Theory]
    [InlineData("x*", "x", "*", "the path is empty")]
    [InlineData("x-*.md", "x-NUL.md", "*.txt", "is a name that Windows reserves")]
    [InlineData("x*.md", "x.git.md", "*", "is in git's own folder")]
    public void A_name_that_is_not_allowed_is_refused(string source, string file, string destination, string reason)
    {
        using var folder = new ScratchFolder();
        folder.Write("t/" + file, "x");
        folder.Write("t/x-fine.md", "x");
        var problem = Refused(Map(folder, $$"""{ "source": "t/{{source}}", "destination": "out/{{destination}}" }"""));
        problem.Message.ShouldContain(reason);
        problem.Location.ShouldNotBeNull();
    }
}
