namespace AssetSync.Tests.Files;

/// <summary>On a file system that ignores case, a file with another spelling is missing, as in every clone on Linux.</summary>
public class ListedNamesTests
{
    [Theory]
    [InlineData("docs/A.TXT -> out/a.txt")]
    [InlineData("DOCS/a.txt -> out/a.txt")]
    public void A_source_of_another_case_is_missing(string mapping)
    {
        using var folder = new ScratchFolder();
        folder.Write("docs/a.txt", "text");
        folder.Write("out/a.txt", "text");
        folder.Map(mapping);

        Root(folder).Verify().Findings.Single().Drift.ShouldBe(Drift.MissingSource);
        Root(folder).Sync().ExitCode.ShouldBe(ExitCode.BadInput);
    }

    [Theory]
    [InlineData("docs/a.txt -> out/A.txt", "out/a.txt")]
    [InlineData("docs/a.txt -> OUT/a.txt", "out/a.txt")]
    [InlineData("docs/ -> OUT/", "out/a.txt")]
    public void A_copy_of_another_case_is_missing_and_what_lies_there_is_left(string mapping, string there)
    {
        using var folder = new ScratchFolder();
        folder.Write("docs/a.txt", "text");
        folder.Write(there, "mine");
        folder.Map(mapping);

        Root(folder).Verify().Findings.Single().Drift.ShouldBe(Drift.MissingDestination);
    }

    [Fact]
    public void A_folder_of_another_case_is_refused_and_what_lies_there_is_left()
    {
        using var folder = new ScratchFolder();
        folder.Write("docs/a.txt", "text");
        folder.Write("out/a.txt", "mine");
        folder.Map("docs/a.txt -> OUT/a.txt");

        var result = Root(folder).Sync();

        result.ExitCode.ShouldBe(ExitCode.IoFailure);
        result.Problems.Single().Message.ShouldContain("differs only in case");
        folder.Read("out/a.txt").ShouldBe("mine");
    }

    [Fact]
    public void What_is_spelled_as_it_is_listed_is_found_and_written()
    {
        using var folder = new ScratchFolder();
        folder.Write("docs/deep/e\u0301.txt", "text"); // Listed as some file systems store it, and asked for in the composed form.
        folder.Write("docs/b.txt", "text");
        folder.Map("docs/ -> new/folder/", "docs/deep/\u00e9.txt -> new/e.txt");

        Root(folder).Sync().ExitCode.ShouldBe(ExitCode.BadInput, "the double tells normalization apart, so the source is missing");
        folder.Map("docs/ -> new/folder/");
        Root(folder).Sync().ExitCode.ShouldBe(ExitCode.Success);
        Root(folder).Verify().IsInSync.ShouldBeTrue();
        folder.Remove("docs/b.txt");
        Root(folder).Sync().ExitCode.ShouldBe(ExitCode.Success);
        folder.Has("new/folder/b.txt").ShouldBeFalse();
    }

    [Fact]
    public void A_source_that_adopt_makes_is_found()
    {
        using var folder = new ScratchFolder();
        folder.Write("docs/a.txt", "text");
        folder.Map("docs/ -> out/ + \"exact\": true");
        Root(folder).Sync().ExitCode.ShouldBe(ExitCode.Success);
        folder.Write("out/mine.txt", "mine");
        folder.Write("out/deep/mine.txt", "mine too");

        var result = Root(folder).Adopt([RelativePath.Parse("out/mine.txt"), RelativePath.Parse("out/deep/mine.txt")]);

        result.Problems.ShouldBeEmpty();
        folder.Read("docs/mine.txt").ShouldBe("mine");
        folder.Read("docs/deep/mine.txt").ShouldBe("mine too");
        Root(folder).Verify().IsInSync.ShouldBeTrue();
    }

    [RequiresFact(Needs.Unix)]
    public void A_root_that_a_link_leads_to_is_listed_as_any_other()
    {
        using var folder = new ScratchFolder();
        folder.Write("docs/a.txt", "text");
        folder.Map("docs/a.txt -> out/a.txt");
        folder.Link("../way", "root");

        AssetRoot.Open(folder["../way"], null, CaseBlindFiles.Guarded).Sync().ExitCode.ShouldBe(ExitCode.Success);
    }

    private static AssetRoot Root(ScratchFolder folder) => AssetRoot.Open(folder.Path, null, CaseBlindFiles.Guarded);
}
