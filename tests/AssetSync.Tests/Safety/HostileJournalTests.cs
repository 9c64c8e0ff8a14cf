using AssetSync.Tests.Catalogue;

namespace AssetSync.Tests.Safety;

public class HostileJournalTests
{
    private const string Journal = StandardTree.LockFile + ".journal";
    private const string Token = "0123456789abcdef";
    private const string Temporary = $".assetsync-{Token}-0.tmp";

    public static TheoryData<string> Folders =>
        ["../outside", "/", "/tmp", "..", "a/../../outside", ".", "./", "way", ".git", ".git/objects", ".GIT", "sub/.git", "way/deep", "C:/", "\\", "\0", "+", "=", "copies//", "con"];

    [RequiresTheory(Needs.Unix)]
    [MemberData(nameof(Folders))]
    public void A_journal_removes_nothing_outside_the_root_inside_git_or_below_a_link(string folderName)
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        folder.Link("way", "../outside");
        var kept = new[] { "../outside/", "../outside/deep/", ".git/", ".git/objects/", "sub/.git/" }.Select(place => place + Temporary).ToList();
        kept.ForEach(path => folder.Write(path, "mine"));
        Directory.CreateDirectory(folder["../outside/empty"]);
        folder.Write(Journal, $"assetsync-journal 1 {Token}\n={folderName}\n+{folderName}\n+{folderName}/empty\n");

        LibraryHost.Native.Sync(folder, overwrite: false).ExitCode.ShouldBe(0);

        kept.ShouldAllBe(path => folder.Has(path));
        Directory.Exists(folder["../outside/empty"]).ShouldBeTrue();
        folder.Has(Journal).ShouldBeFalse();
        folder.Read("mine.txt").ShouldBe("Mine.\n");
    }

    [RequiresFact(Needs.CaseSensitive)]
    public void A_journal_removes_its_own_temporaries_and_no_other_file()
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        folder.Write("copies/" + Temporary, "left");
        folder.Write(Temporary, "left");
        string[] kept =
        [
            "copies/.assetsync-fedcba9876543210-0.tmp", "copies/.assetsync-0123456789abcdef-x.tmp", "copies/.assetsync-0123456789abcdef-.tmp", "copies/assetsync-0123456789abcdef-0.tmp",
            "copies/.assetsync-0123456789abcdef-0.tmp.txt", "copies/.assetsync-0123456789ABCDEF-0.tmp", "copies/mine.txt", "other/" + Temporary,
        ];
        foreach (var path in kept)
            folder.Write(path, "mine");
        Directory.CreateDirectory(folder["empty"]);
        Directory.CreateDirectory(folder["made/by/the/run"]);
        folder.Write(Journal, $"assetsync-journal 1 {Token}\n=\n=copies\n=empty\n+made\n+made/by\n+made/by/the\n+made/by/the/run\n+copies/mine.txt\n");

        LibraryHost.Native.Sync(folder, overwrite: false).ExitCode.ShouldBe(0);

        folder.Has("copies/" + Temporary).ShouldBeFalse();
        folder.Has(Temporary).ShouldBeFalse();
        folder.Has("made").ShouldBeFalse();
        kept.ShouldAllBe(path => folder.Has(path));
        Directory.Exists(folder["empty"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("assetsync-jou")]
    [InlineData("assetsync-journal 1 0123456789abcdef")]
    [InlineData("assetsync-journal 1 not a token\n=copies\n")]
    [InlineData("assetsync-journal 1 0123456789abcdef\n=cop")]
    public void A_journal_that_was_cut_short_is_removed_and_removes_nothing(string text)
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        folder.Write("copies/" + Temporary, "mine");
        folder.Write(Journal, text);

        LibraryHost.Native.Sync(folder, overwrite: false).ExitCode.ShouldBe(0);

        folder.Has(Journal).ShouldBeFalse();
        folder.Has("copies/" + Temporary).ShouldBeTrue();
    }

    [Fact]
    public void A_file_of_the_user_s_in_the_journal_s_place_is_left_and_nothing_is_written()
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        folder.Write(Journal, "Dear diary,\n");
        var before = folder.Snapshot();

        LibraryHost.Native.Sync(folder, overwrite: true).ExitCode.ShouldBe(3);

        folder.Snapshot().ShouldBe(before);
    }

    [RequiresFact(Needs.Unix)]
    public void A_link_in_the_journal_s_place_is_neither_followed_nor_removed()
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        folder.Write("../outside/journal", $"assetsync-journal 1 {Token}\n=\n");
        folder.Link(Journal, "../outside/journal");
        var before = folder.Snapshot();

        LibraryHost.Native.Sync(folder, overwrite: true).ExitCode.ShouldBe(3);

        folder.Snapshot().ShouldBe(before);
        folder.Has("../outside/journal").ShouldBeTrue();
    }
}
