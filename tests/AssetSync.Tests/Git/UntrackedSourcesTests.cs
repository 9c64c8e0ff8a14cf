namespace AssetSync.Tests.Git;

/// <summary>What passes here and fails in every clone: sources and a mapping file that git does not track.</summary>
public class UntrackedSourcesTests
{
    private const string Missing = "so the next clone will not have it";

    [RequiresFact(Needs.Git)]
    public void A_source_that_git_does_not_track_is_reported_at_its_mapping()
    {
        using var folder = Tree("a.md -> b.md");
        folder.Git("add", "b.md", StandardTree.MappingFile);

        var problem = Verify(folder).Problems.ShouldHaveSingleItem();

        problem.Message.ShouldBe($"the source a.md is not tracked by git, {Missing}");
        problem.Fix.ShouldBe("git add a.md, or \"tracked\": false where that is meant");
        problem.Location.ShouldNotBeNull().File.ShouldBe(StandardTree.MappingFile);
        Verify(folder).ExitCode.ShouldBe(ExitCode.Drift);
        Verify(folder, allowUntracked: true).IsInSync.ShouldBeTrue();
        Should.Throw<AssetSyncException>(() => Staged(folder)).Message.ShouldContain("a.md"); // as in the clone
        folder.Git("add", "a.md");
        Verify(folder).IsInSync.ShouldBeTrue();
    }

    [RequiresFact(Needs.Git)]
    public void One_that_git_ignores_is_told_apart()
    {
        using var folder = Tree("s/ -> o/");
        folder.Write(".gitignore", "s/*.log\n");
        folder.Write("s/x.log", "x");
        folder.Write("s/y.log", "y");
        AssetRoot.Open(folder.Path).Sync();
        folder.Git("add", "--all");

        Verify(folder).Problems.ShouldHaveSingleItem().Message.ShouldBe($"the source s/x.log is ignored by git, {Missing}; and 1 more of this mapping");
    }

    [RequiresFact(Needs.Git)]
    public void One_that_is_meant_to_be_ignored_is_not_reported()
    {
        using var folder = Tree("a.md -> b.md");
        folder.Write(StandardTree.MappingFile, """{ "mappings": [ { "source": "a.md", "destination": "b.md", "tracked": false } ] }""");
        folder.Git("add", StandardTree.MappingFile);

        Verify(folder).IsInSync.ShouldBeTrue();
    }

    [RequiresTheory(Needs.Git)]
    [InlineData("", "is not tracked by git")]
    [InlineData("*.json\n", "is ignored by git")]
    public void So_is_the_mapping_file(string ignored, string message)
    {
        using var folder = Tree("a.md -> b.md");
        folder.Write(".git/info/exclude", ignored);
        folder.Git("add", "a.md", "b.md");

        var problem = Verify(folder).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("ASSETSYNC0122");
        problem.Message.ShouldBe($"the mapping file {message}, {Missing}");
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void A_source_behind_an_absolute_link_is_in_no_clone()
    {
        using var folder = Tree("l -> b.md");
        folder.Link("l", folder["a.md"]);
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        folder.Git("add", "--all");

        var problem = Verify(folder).Problems.ShouldHaveSingleItem();

        problem.Message.ShouldBe("the source l goes through an absolute link, which leads elsewhere in the next clone");
        problem.Fix.ShouldBe("make the link relative");
    }

    [RequiresTheory(Needs.Unix | Needs.Git)]
    [InlineData("l", "s/a.md", "l -> b.md")]
    [InlineData("l", "s", "l/a.md -> b.md")]
    [InlineData("l", "s", "l/ -> o/")]
    public void What_a_link_leads_to_is_asked_about(string link, string target, string mapping)
    {
        using var folder = Tree(mapping);
        folder.Link(link, target);
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        folder.Git("add", "--all");
        Verify(folder).IsInSync.ShouldBeTrue(string.Join('\n', Verify(folder).Problems));

        folder.Git("rm", "--quiet", "--cached", "s/a.md");
        Verify(folder).Problems.ShouldHaveSingleItem().Message.ShouldContain("is not tracked by git");
    }

    private static Verdict Verify(ScratchFolder folder, bool allowUntracked = false) => AssetRoot.Open(folder.Path).Verify(new() { AllowUntracked = allowUntracked });

    private static void Staged(ScratchFolder folder) => AssetRoot.Open(folder.Path).Verify(new() { Subject = Subject.Staged }).ThrowIfOutOfSync();

    private static ScratchFolder Tree(string mapping)
    {
        var folder = new ScratchFolder();
        folder.Git("init", "--quiet");
        folder.Write("a.md", "a\n");
        folder.Write("s/a.md", "a\n");
        folder.Map(mapping);
        if (!mapping.StartsWith('l'))
            AssetRoot.Open(folder.Path).Sync();
        return folder;
    }
}
