namespace AssetSync.Tool.Tests;

public class CommandLineTests
{
    [Theory]
    [InlineData("unknown command 'verfy' (did you mean 'verify'?)", "verfy")]
    [InlineData("unknown option '--dyr-run' (did you mean '--dry-run'?)", "sync", "--dyr-run")]
    [InlineData("unknown option '--over' (did you mean '--overwrite'?)", "sync", "--over")]
    [InlineData("unknown option '--dyr-run' (did you mean '--dry-run'?)", "adopt", "CLAUDE.md", "--dyr-run")]
    [InlineData("unknown option '--fromat' (did you mean '--format'?)", "--fromat", "json", "verify")]
    [InlineData("unknown format 'jsn'; write text, json, sarif, github, azure, msbuild, markdown or paths (did you mean 'json'?)", "verify", "--format", "jsn")]
    [InlineData("unexpected argument 'extra' (see asset-sync watch --help)", "watch", "extra")]
    [InlineData("unknown option '--below' (see asset-sync verify --help)", "verify", "--below", "src")]
    [InlineData("add needs a DESTINATION (see asset-sync add --help)", "add", "AGENTS.md")]
    [InlineData("no command given (see asset-sync --help)", "--quiet")]
    [InlineData("adopt needs a PATH (see asset-sync adopt --help)", "adopt")]
    [InlineData("hook needs an ACTION (see asset-sync hook --help)", "hook")]
    [InlineData("--root needs a DIR (see asset-sync verify --help)", "verify", "--root")]
    [InlineData("unknown command 'status' (use asset-sync verify)", "status")]
    [InlineData("unknown command 'check' (use asset-sync verify)", "check")]
    [InlineData("unknown command 'diff' (use asset-sync verify --diff)", "diff")]
    [InlineData("unknown command 'fix' (use asset-sync sync)", "fix")]
    [InlineData("unknown command 'pull' (use asset-sync sync)", "pull")]
    [InlineData("unknown command 'copy' (use asset-sync sync)", "copy")]
    [InlineData("unknown command 'update' (use asset-sync sync)", "update")]
    [InlineData("unknown command 'rm' (use asset-sync remove)", "rm")]
    [InlineData("unknown command 'version' (use asset-sync --version)", "version")]
    [InlineData("unknown option '--version' (use asset-sync --version)", "sync", "--version")]
    [InlineData("unknown option '--dry' (did you mean '--dry-run'?)", "sync", "--dry")]
    [InlineData("unknown option '--dry-run' (use asset-sync sync --dry-run)", "verify", "--dry-run")]
    [InlineData("unknown option '--cached' (use --staged)", "verify", "--cached")]
    [InlineData("unknown option '-f' (use asset-sync adopt --overwrite)", "adopt", "CLAUDE.md", "-f")]
    [InlineData("unknown option '--json' (use --format json)", "verify", "--json")]
    [InlineData("unknown option '--check' (use asset-sync verify)", "sync", "--check")]
    [InlineData("unknown option '--force' (use asset-sync sync --overwrite)", "sync", "--force")]
    [InlineData("--staged and --ref exclude each other", "verify", "--staged", "--ref", "main")]
    [InlineData("'x' does not say which format to write; write --report FORMAT=FILE, where FORMAT is text, json, sarif, github, azure, msbuild, markdown or paths", "verify", "--report", "x")]
    public void A_wrong_command_line_exits_2_and_says_what_was_meant(string message, params string[] arguments)
    {
        using var folder = new ScratchFolder();
        folder.Write("asset-mappings.json", SampleRoot.Mappings);
        var before = folder.Snapshot();

        var result = folder.AssetSync(arguments);

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stdout.ShouldBeEmpty(result.Log);
        result.Stderr.ShouldBe($"error ASSETSYNC0401: {message}\n", result.Log);
        folder.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void Behind_two_dashes_a_path_may_begin_with_a_dash()
    {
        using var folder = new ScratchFolder().WithSample();

        var result = folder.AssetSync("adopt", "--dry-run", "--", "--odd.md");

        result.Stderr.ShouldContain("ASSETSYNC0402", customMessage: result.Log);
    }

    [Fact]
    public void A_path_that_begins_with_an_at_sign_is_a_path()
    {
        using var folder = new ScratchFolder().WithSample();

        var result = folder.AssetSync("adopt", "@types/index.d.ts");

        result.Stderr.ShouldContain("ASSETSYNC0402", customMessage: result.Log);
    }

    [Theory]
    [InlineData("--root", ".", "verify")]
    [InlineData("verify", "--root=.")]
    public void Common_options_stand_before_or_behind_the_command(params string[] arguments)
    {
        using var folder = new ScratchFolder().WithSample();

        folder.AssetSync(arguments).Stdout.ShouldBe("3 copies in sync\n");
    }
}
