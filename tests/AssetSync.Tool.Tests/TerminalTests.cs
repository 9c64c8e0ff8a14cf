namespace AssetSync.Tool.Tests;

/// <summary>What happens on a terminal; script(1) of Linux gives the command one.</summary>
public class TerminalTests
{
    private const string Escape = "\e[";
    private const long LongToRead = 15L * 1024 * 1024;

    [RequiresFact(Needs.Linux)]
    public void There_is_colour_on_a_terminal()
    {
        using var folder = new ScratchFolder().WithDrift();

        var result = OnTerminal(folder, [], "verify", "--diff");

        result.Stdout.ShouldContain($"{Escape}33medited{Escape}0m   CLAUDE.md", customMessage: result.Log);
        result.Stdout.ShouldContain($"{Escape}32m+two{Escape}0m", customMessage: result.Log);
    }

    [RequiresFact(Needs.Linux)]
    public void Carriage_returns_are_shown_on_a_terminal()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write("CLAUDE.md", "one\r\ntwo\r\nthree\r\n");

        OnTerminal(folder, [], "verify", "--diff").Stdout.ShouldContain("-one^M");
    }

    [RequiresFact(Needs.Linux)]
    public void Colours_tell_severity_in_lists_doctor_and_errors_too()
    {
        using var folder = new ScratchFolder().WithDrift();

        OnTerminal(folder, [], "list").Stdout.ShouldContain($"{Escape}36m1 missing{Escape}0m, {Escape}33m1 edited{Escape}0m");
        OnTerminal(folder, [], "doctor").Stdout.ShouldContain($"{Escape}31mproblem{Escape}0m  verdict");
        OnTerminal(folder, [], "verify").Stdout.ShouldContain($"{Escape}31m3 of 3 copies out of sync{Escape}0m");
        OnTerminal(folder, [], "verify", "no.md").Stdout.ShouldContain($"{Escape}31merror ASSETSYNC0402{Escape}0m: ");
        OnTerminal(folder, [], "verify", "no.md", "--no-color").Stdout.ShouldNotContain(Escape);
    }

    [RequiresFact(Needs.Linux)]
    public void A_page_is_laid_out_for_a_terminal_and_printed_as_it_is_elsewhere()
    {
        using var folder = new ScratchFolder();

        var shown = OnTerminal(folder, [], "explain", "0001").Stdout;

        shown.ShouldStartWith($"{Escape}1mASSETSYNC0001 missing-destination: a copy does not exist{Escape}0m\n");
        shown.ShouldNotContain("```");
        shown.ShouldNotContain("](");
        OnTerminal(folder, [], "explain", "0001", "--no-color").Stdout.ShouldNotContain(Escape);
        folder.AssetSync("explain", "0001").Stdout.ShouldContain("```sh\n");
    }

    [RequiresTheory(Needs.Linux)]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public void There_is_no_colour_when_the_environment_says_so(string name, string value)
    {
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

    [RequiresTheory(Needs.Linux)]
    [InlineData("GIT_PAGER")]
    [InlineData("PAGER")]
    public void A_diff_goes_through_the_pager_with_its_colours(string name)
    {
        using var folder = new ScratchFolder().WithDrift();
        folder.Write("pager", "#!/bin/sh\necho \"LESS=$LESS\" >seen\ncat >>seen\necho paged\n");
        folder.SetMode("pager", "755");

        var result = OnTerminal(folder, new() { ["GIT_PAGER"] = null, [name] = "./pager" }, "verify", "--diff");

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.Trim().ShouldBe("paged", result.Log);
        var seen = folder.Read("seen");
        seen.ShouldStartWith("LESS=FRX\n");
        seen.ShouldContain($"{Escape}32m+two{Escape}0m");
        seen.ShouldContain("copies out of sync");
    }

    [RequiresTheory(Needs.Linux)]
    [InlineData("verify")]
    [InlineData("verify", "--diff", "--no-pager")]
    [InlineData("verify", "--diff", "--format", "json")]
    public void Nothing_else_goes_through_the_pager(params string[] arguments)
    {
        using var folder = new ScratchFolder().WithDrift();

        OnTerminal(folder, new() { ["GIT_PAGER"] = "echo paged; cat" }, arguments).Stdout.ShouldNotContain("paged");
    }

    [Fact]
    public void Without_a_terminal_nothing_is_paged()
    {
        using var folder = new ScratchFolder().WithDrift();

        var result = folder.Run(AssetSyncCommand.Of("verify", "--diff") with { Environment = new Dictionary<string, string?> { ["GIT_PAGER"] = "echo paged; cat", ["TERM"] = "xterm" } });

        result.Stdout.ShouldNotContain("paged");
    }

    [RequiresTheory(Needs.Linux)]
    [InlineData("no-such-pager", true)]
    [InlineData("true", false)]
    public void A_pager_that_is_not_there_hides_nothing_and_one_that_ends_early_is_no_failure(string pager, bool isShown)
    {
        using var folder = new ScratchFolder().WithDrift();

        var result = OnTerminal(folder, new() { ["GIT_PAGER"] = pager }, "verify", "--diff");

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.Contains("To fix:", StringComparison.Ordinal).ShouldBe(isShown, result.Log);
    }

    [RequiresFact(Needs.Linux)]
    public void Short_work_shows_no_progress()
    {
        using var folder = new ScratchFolder().WithDrift();

        OnTerminal(folder, [], "verify").Stdout.ShouldNotContain("[#");
    }

    [RequiresFact(Needs.Linux)]
    public void Long_work_shows_how_far_it_has_come_and_clears_the_line_before_the_answer()
    {
        using var folder = new ScratchFolder();
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "sources/", "destination": "copies/" } ] }""");
        for (var file = 0; file < 256; file++)
        {
            // Files with holes: long to read, and no room on the disk.
            folder.Write($"sources/{file}", "");
            folder.Write($"copies/{file}", "");
            using var source = File.OpenWrite(folder[$"sources/{file}"]);
            using var copy = File.OpenWrite(folder[$"copies/{file}"]);
            source.SetLength(LongToRead);
            copy.SetLength(LongToRead);
        }

        var result = OnTerminal(folder, [], "verify");

        // Carriage returns come as line ends from the runner.
        result.Stdout.ShouldMatch(@"^(\n(finding files: \d+ *|comparing \[[#.]{24}\] \d+ of 256 files(, \d+ s left)? *))+\n +\n.*256 copies in sync", result.Log);
    }

    [Fact]
    public void What_we_print_is_ASCII()
    {
        using var folder = new ScratchFolder().WithDrift();

        folder.AssetSync("verify", "--diff").Stdout.ShouldAllBe(character => char.IsAscii(character));
        folder.AssetSync("list", "--tree").Stdout.ShouldAllBe(character => char.IsAscii(character));
        folder.AssetSync("sync", "--help").Stdout.ShouldAllBe(character => char.IsAscii(character));
    }

    internal static CommandResult OnTerminal(ScratchFolder folder, Dictionary<string, string?> environment, params string[] arguments)
    {
        var command = AssetSyncCommand.Of(arguments);
        var line = string.Join(' ', command.Arguments.Prepend(command.Program));
        environment.TryAdd("TERM", "xterm");
        environment.TryAdd("GIT_PAGER", "cat");
        return folder.Run(new Command("script", ["--quiet", "--return", "--command", line, "/dev/null"]) { Environment = environment });
    }
}
