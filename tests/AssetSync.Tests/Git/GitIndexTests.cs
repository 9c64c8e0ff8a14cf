namespace AssetSync.Tests.Git;

public sealed class GitIndexTests
{
    [Theory]
    [InlineData("", "folder/run me")]
    [InlineData("folder", "run me")]
    public void The_executable_bit_is_set_and_the_staged_content_stays(string root, string path)
    {
        using var folder = new ScratchFolder().Init().Commit("folder/run me", "folder/other");
        folder.Write("folder/run me", "on disk");
        GitIndex.SetExecutable(folder[root], path, true, Scratch.Around(folder));
        using (var files = folder.Staged())
        {
            files.GetStatus("folder/run me").IsExecutable.ShouldBeTrue();
            files.GetStatus("folder/other").IsExecutable.ShouldBeFalse();
            files.Text("folder/run me").ShouldBe("folder/run me\n");
        }

        GitIndex.SetExecutable(folder[root], path, false, Scratch.Around(folder));
        folder.Git("diff", "--cached").Stdout.ShouldBe("");
        folder.Read("folder/run me").ShouldBe("on disk");
    }

    [Fact]
    public void What_git_does_not_track_is_refused()
    {
        using var folder = new ScratchFolder().Init().Commit("a");
        folder.Write("b", "b");
        Should.Throw<AssetSyncException>(() => GitIndex.SetExecutable(folder.Path, "b", true, Scratch.Around(folder))).Message.ShouldContain("git does not track b");
    }
}
