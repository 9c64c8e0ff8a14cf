namespace AssetSync.Tool.Tests;

public class CommandLineTests
{
    [Theory]
    [InlineData("'verfy' is no command (did you mean 'verify'?)", "verfy")]
    [InlineData("'--dyr-run' is no option of sync (did you mean '--dry-run'?)", "sync", "--dyr-run")]
    [InlineData("'--over' is no option of sync (did you mean '--overwrite'?)", "sync", "--over")]
    [InlineData("'--dyr-run' is no option of adopt (did you mean '--dry-run'?)", "adopt", "CLAUDE.md", "--dyr-run")]
    [InlineData("'--fromat' is no option of verify (did you mean '--format'?)", "--fromat", "json", "verify")]
    [InlineData("'jsn' is no format; write text, json, sarif, github, azure, msbuild, markdown or paths (did you mean 'json'?)", "verify", "--format", "jsn")]
    [InlineData("'extra' is one argument too many of watch (see asset-sync watch --help)", "watch", "extra")]
    [InlineData("'--below' is no option of verify (see asset-sync verify --help)", "verify", "--below", "src")]
    [InlineData("required argument 'DESTINATION' missing for command: 'add' (see asset-sync add --help)", "add", "AGENTS.md")]
    [InlineData("a command is missing (see asset-sync --help)", "--quiet")]
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
