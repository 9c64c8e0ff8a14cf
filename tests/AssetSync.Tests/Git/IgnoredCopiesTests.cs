namespace AssetSync.Tests.Git;

/// <summary>Copies that git is supposed to ignore: <c>"tracked": false</c>.</summary>
public sealed class IgnoredCopiesTests
{
    private static ScratchFolder Prepare(ScratchFolder folder, string option)
    {
        folder.Init();
        folder.Write("asset-mappings.json", $$"""{ "mappings": [{ "source": "docs/", "destination": "copy/"{{option}} }] }""");
        folder.Write("docs/a.md", "a\n");
        folder.Write(".gitignore", "copy/\n");
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        return folder.Commit();
    }

    private static string Verify(ScratchFolder folder, Subject subject) =>
        string.Join(' ', AssetRoot.Open(folder.Path).Verify(new() { Subject = subject }).Findings.Select(finding => $"{finding.Drift}:{finding.Destination}"));

    [Fact]
    public void Only_where_a_mapping_says_so_an_ignored_copy_is_in_sync()
    {
        using var usual = Prepare(new ScratchFolder(), "");
        Verify(usual, Subject.WorkTree).ShouldBe("Untracked:copy/a.md");
        Verify(usual, Subject.Staged).ShouldBe("MissingDestination:copy/a.md");

        using var folder = Prepare(new ScratchFolder(), """, "tracked": false""");
        foreach (var subject in new[] { Subject.WorkTree, Subject.Staged, Subject.OfRevision("HEAD") })
            Verify(folder, subject).ShouldBe("");
        AssetRoot.Open(folder.Path).List().ShouldHaveSingleItem().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void On_disk_it_is_judged_like_every_copy()
    {
        using var folder = Prepare(new ScratchFolder(), """, "tracked": false""");
        folder.Edit("copy/a.md", "b\n");
        Verify(folder, Subject.WorkTree).ShouldBe("DestinationEdited:copy/a.md");
        Verify(folder, Subject.Staged).ShouldBe("");
        folder.Remove("copy");
        Verify(folder, Subject.WorkTree).ShouldBe("MissingDestination:copy/a.md");
    }

    [Fact]
    public void What_git_holds_in_spite_of_it_is_judged()
    {
        using var folder = Prepare(new ScratchFolder(), """, "tracked": false""");
        folder.Edit("copy/a.md", "b\n");
        folder.Git("add", "--force", "copy/a.md");
        Verify(folder, Subject.Staged).ShouldBe("DestinationEdited:copy/a.md");
    }

    [Fact]
    public void Line_endings_of_a_clone_do_not_matter_for_what_no_clone_has()
    {
        using var folder = Prepare(new ScratchFolder(), """, "tracked": false""");
        folder.Write(".gitattributes", "docs/** text eol=lf\ncopy/** text eol=crlf\n");
        Verify(folder, Subject.WorkTree).ShouldBe("");
        folder.Write("asset-mappings.json", """{ "mappings": [{ "source": "docs/", "destination": "copy/" }] }""");
        Verify(folder, Subject.WorkTree).ShouldBe("EolOnly:copy/a.md Untracked:copy/a.md");
    }
}
