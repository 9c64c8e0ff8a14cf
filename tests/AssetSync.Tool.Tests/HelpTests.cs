namespace AssetSync.Tool.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("sync")]
    [InlineData("verify")]
    [InlineData("adopt")]
    [InlineData("add")]
    [InlineData("remove")]
    [InlineData("list")]
    [InlineData("find")]
    [InlineData("init")]
    [InlineData("watch")]
    [InlineData("hook")]
    [InlineData("doctor")]
    [InlineData("explain")]
    [InlineData("completion")]
    public void Every_command_has_a_page_of_help(string command)
    {
        using var folder = new ScratchFolder();

        var result = folder.AssetSync(command, "--help");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stderr.ShouldBeEmpty(result.Log);
        result.Stdout.ShouldMatchApprovedFile($"help-{command}");
    }

    [Fact]
    public void The_command_line_has_a_page_of_help()
    {
        using var folder = new ScratchFolder();

        folder.AssetSync("--help").Stdout.ShouldMatchApprovedFile("help");
    }

    [Fact]
    public void Help_can_be_asked_for_as_a_command()
    {
        using var folder = new ScratchFolder();

        folder.AssetSync("help", "sync").Stdout.ShouldBe(folder.AssetSync("sync", "--help").Stdout);
    }

    [Theory]
    [InlineData]
    [InlineData("sync")]
    [InlineData("verify")]
    [InlineData("adopt")]
    [InlineData("add")]
    [InlineData("remove")]
    [InlineData("list")]
    [InlineData("find")]
    [InlineData("init")]
    [InlineData("watch")]
    [InlineData("hook")]
    [InlineData("doctor")]
    [InlineData("explain")]
    [InlineData("completion")]
    public void The_short_help_fits_a_screen(params string[] command)
    {
        using var folder = new ScratchFolder();

        var lines = folder.AssetSync([.. command, "-h"]).Stdout.TrimEnd().Split('\n');

        lines.Length.ShouldBeLessThan(24);
        lines.ShouldAllBe(line => line.Length <= 80);
        lines[^1].ShouldContain("--help");
    }

    [Fact]
    public void Help_on_a_command_that_is_not_there_is_an_error()
    {
        using var folder = new ScratchFolder();

        var result = folder.AssetSync("help", "synk");

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stderr.ShouldContain("unknown command 'synk' (did you mean 'sync'?)");
    }

    [Fact]
    public void Help_wins_over_missing_arguments()
    {
        using var folder = new ScratchFolder();

        folder.AssetSync("add", "-h").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Without_arguments_help_goes_to_stderr_and_the_command_fails()
    {
        using var folder = new ScratchFolder();

        var result = folder.AssetSync();

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stdout.ShouldBeEmpty();
        result.Stderr.ShouldContain("Commands:");
    }

    [Fact]
    public void The_version_is_one_line()
    {
        using var folder = new ScratchFolder();

        folder.AssetSync("--version").Stdout.ShouldMatch(@"^\d+\.\d+\.\d+\S*\n$");
    }
}
