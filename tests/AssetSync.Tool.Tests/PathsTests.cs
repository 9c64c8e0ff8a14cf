namespace AssetSync.Tool.Tests;

public class PathsTests
{
    [Theory]
    [InlineData("verify")]
    [InlineData("sync")]
    [InlineData("list")]
    public void A_path_with_a_typo_is_bad_input_and_so_are_all_others(string command)
    {
        using var folder = new ScratchFolder().WithDrift();
        var before = folder.Snapshot();

        var result = folder.AssetSync(command, "CLAUDE.md", "embeded", "AGENTS.md");

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stdout.ShouldBeEmpty();
        result.Stderr.ShouldBe("""
            error ASSETSYNC0402: embeded is not a copy or a folder above one (asset-sync list shows them)
            error ASSETSYNC0402: AGENTS.md is not a copy or a folder above one (asset-sync list shows them)

            """.ReplaceLineEndings("\n"));
        folder.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void One_edit_is_discarded_and_everything_else_left_alone()
    {
        using var folder = new ScratchFolder().WithDrift();

        var result = folder.AssetSync("sync", "--overwrite", "CLAUDE.md");

        result.Stdout.ShouldBe("update  CLAUDE.md  AGENTS.md  (discards the edit)\n\n1 updated\n", result.Log);
        result.ExitCode.ShouldBe(0, result.Log);
        folder.Read("CLAUDE.md").ShouldBe(folder.Read("AGENTS.md"));
        folder.Has("GEMINI.md").ShouldBeFalse();
    }

    [Fact]
    public void Paths_are_read_from_where_the_user_stands()
    {
        using var folder = new ScratchFolder().WithDrift();

        folder.AssetSync("verify", "embedded/").Stdout.ShouldContain("1 of 1 copy out of sync");
        CommandRunner.Run(AssetSyncCommand.Of("verify", "guide.md", "../GEMINI.md"), folder["embedded"]).Stdout.ShouldContain("2 of 2 copies out of sync");
        CommandRunner.Run(AssetSyncCommand.Of("verify", ".."), folder["embedded"]).Stdout.ShouldContain("3 of 3 copies out of sync");
        CommandRunner.Run(AssetSyncCommand.Of("list", ".", "--format", "paths"), folder["embedded"]).Stdout.ShouldBe("guide.md\n");
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("sync", "--overwrite")]
    [InlineData("adopt")]
    public void An_empty_path_such_as_a_variable_that_is_not_set_is_not_all_copies(params string[] command)
    {
        using var folder = new ScratchFolder().WithDrift();
        var before = folder.Snapshot();

        var result = folder.AssetSync([.. command, ""]);

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stderr.ShouldContain("the path is empty");
        folder.Snapshot().ShouldBe(before);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("../root")]
    [InlineData("../root/embedded/..")]
    [InlineData("GEMINI.md/../../root/.")]
    public void The_root_is_a_folder_above_every_copy_however_it_is_written(string path)
    {
        using var folder = new ScratchFolder().WithDrift();

        folder.AssetSync("verify", path).Stdout.ShouldContain("3 of 3 copies out of sync");
        folder.AssetSync("adopt", path).ExitCode.ShouldBe(0);
        folder.Read("AGENTS.md").ShouldBe(folder.Read("CLAUDE.md"));
    }

    [Fact]
    public void As_paths_verify_prints_what_is_out_of_sync_sync_what_it_wrote_and_list_everything()
    {
        using var folder = new ScratchFolder().WithDrift();
        folder.Write("AGENTS.md", "four\n");
        folder.AssetSync("sync", "--overwrite", "CLAUDE.md").ExitCode.ShouldBe(0);

        folder.AssetSync("verify", "--format", "paths").Stdout.ShouldBe("GEMINI.md\nembedded/guide.md\n");
        folder.AssetSync("list", "--format", "paths").Stdout.ShouldBe("CLAUDE.md\nGEMINI.md\nembedded/guide.md\n");
        folder.AssetSync("sync", "--format", "paths").Stdout.ShouldBe("GEMINI.md\nembedded/guide.md\n");
        folder.AssetSync("sync", "--format", "paths").Stdout.ShouldBeEmpty();
        folder.AssetSync("verify", "--report", "copies=copies.txt").ExitCode.ShouldBe(0);
        folder.Read("copies.txt").ShouldBe("CLAUDE.md\nGEMINI.md\nembedded/guide.md\n");
    }

    [Fact]
    public void A_build_asks_for_the_folder_of_a_project_which_may_have_no_copies()
    {
        using var folder = new ScratchFolder().WithDrift();
        folder.Write("src/App/App.csproj", "");

        var result = folder.AssetSync("verify", "--project", "src/App");

        result.ExitCode.ShouldBe(0, result.Log);
        folder.AssetSync("verify", "--project", "embedded").ExitCode.ShouldBe(1);
    }
}
