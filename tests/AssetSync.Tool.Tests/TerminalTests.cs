namespace AssetSync.Tool.Tests;

/// <summary>What happens on a terminal; script(1) of Linux gives the command one.</summary>
public class TerminalTests
{
    private const string Escape = "\e[";

    [Fact]
    public void There_is_colour_on_a_terminal()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = new ScratchFolder().WithDrift();

        var result = OnTerminal(folder, [], "verify", "--diff");

        result.Stdout.ShouldContain($"{Escape}31mdestination-edited{Escape}0m   AGENTS.md", customMessage: result.Log);
        result.Stdout.ShouldContain($"{Escape}32m+two{Escape}0m", customMessage: result.Log);
    }

    [Fact]
    public void Carriage_returns_are_shown_on_a_terminal()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = new ScratchFolder().WithSample();
        folder.Write("CLAUDE.md", "one\r\ntwo\r\nthree\r\n");

        OnTerminal(folder, [], "verify", "--diff").Stdout.ShouldContain("-one^M");
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public void There_is_no_colour_when_the_environment_says_so(string name, string value)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = new ScratchFolder().WithDrift();

        OnTerminal(folder, new() { [name] = value }, "verify", "--diff").Stdout.ShouldNotContain(Escape);
    }

    [Fact]
    public void There_is_no_colour_with_no_color_or_without_a_terminal()
    {
        using var folder = new ScratchFolder().WithDrift();

        folder.AssetSync("verify", "--diff").Stdout.ShouldNotContain(Escape);
        if (OperatingSystem.IsLinux())
            OnTerminal(folder, [], "verify", "--diff", "--no-color").Stdout.ShouldNotContain(Escape);
    }

    [Fact]
    public void Short_work_shows_no_progress()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = new ScratchFolder().WithDrift();

        OnTerminal(folder, [], "verify").Stdout.ShouldNotContain("[#");
    }

    [Fact]
    public void What_we_print_is_ASCII()
    {
        using var folder = new ScratchFolder().WithDrift();

        folder.AssetSync("verify", "--diff").Stdout.ShouldAllBe(character => char.IsAscii(character));
        folder.AssetSync("list", "--tree").Stdout.ShouldAllBe(character => char.IsAscii(character));
        folder.AssetSync("sync", "--help").Stdout.ShouldAllBe(character => char.IsAscii(character));
    }

    private static CommandResult OnTerminal(ScratchFolder folder, Dictionary<string, string?> environment, params string[] arguments)
    {
        var command = AssetSyncCommand.Of(arguments);
        var line = string.Join(' ', command.Arguments.Prepend(command.Program));
        environment.TryAdd("TERM", "xterm");
        return folder.Run(new Command("script", ["--quiet", "--return", "--command", line, "/dev/null"]) { Environment = environment });
    }
}
