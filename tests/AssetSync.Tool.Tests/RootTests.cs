namespace AssetSync.Tool.Tests;

public class RootTests
{
    [Fact]
    public void The_root_is_the_nearest_folder_upward_with_a_mapping_file()
    {
        using var folder = new ScratchFolder().WithDrift();

        var result = Below(folder, "docs", "verify");

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.ShouldContain("asset-sync adopt --root .. CLAUDE.md", customMessage: result.Log);
        result.Stdout.ShouldContain("\n  asset-sync sync\n");
    }

    [Fact]
    public void Paths_are_relative_to_the_working_directory()
    {
        using var folder = new ScratchFolder().WithDrift();

        Below(folder, "docs", "adopt", "--dry-run", "../CLAUDE.md").ExitCode.ShouldBe(0);
        Below(folder, "docs", "adopt", "--dry-run", folder["CLAUDE.md"]).ExitCode.ShouldBe(0);
        Below(folder, "docs", "adopt", "--dry-run", "CLAUDE.md").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void A_command_that_is_printed_works_where_it_was_printed()
    {
        using var folder = new ScratchFolder().WithDrift();
        var line = Below(folder, "docs", "verify").Stdout.Split('\n').Single(line => line.Contains("asset-sync adopt", StringComparison.Ordinal));

        var result = Below(folder, "docs", line[line.IndexOf("adopt", StringComparison.Ordinal)..].Split(' '));

        result.ExitCode.ShouldBe(0, result.Log);
        folder.Read("AGENTS.md").ShouldBe("one\n2\nthree\n");
    }

    [Fact]
    public void Commands_that_fix_name_the_root_that_was_given()
    {
        using var folder = new ScratchFolder().WithDrift();

        var result = folder.Run(AssetSyncCommand.Of("verify", "--root", "../root") with { });

        result.Stdout.ShouldContain("\n  asset-sync sync --root .\n", customMessage: result.Log);
    }

    [Fact]
    public void Another_mapping_file_is_found_upward_as_well()
    {
        using var folder = new ScratchFolder().WithSample();
        Directory.CreateDirectory(folder["config"]);
        File.Move(folder["asset-mappings.json"], folder["config/copies.json"]);

        var result = Below(folder, "docs", "verify", "--mappings", "config/copies.json");

        result.Stdout.ShouldStartWith("3 copies", customMessage: result.Log);
    }

    private static CommandResult Below(ScratchFolder folder, string below, params string[] arguments) =>
        CommandRunner.Run(AssetSyncCommand.Of(arguments), folder[below]);
}
