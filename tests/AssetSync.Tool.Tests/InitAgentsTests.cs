namespace AssetSync.Tool.Tests;

public class InitAgentsTests
{
    [Theory]
    [InlineData("AGENTS.md")]
    [InlineData("CLAUDE.md")]
    [InlineData(".github/copilot-instructions.md")]
    public void The_file_that_is_there_becomes_the_source_of_the_others(string source)
    {
        using var folder = new ScratchFolder();
        folder.Write(source, "Be careful.\n");

        var init = folder.AssetSync("init", "--agents");

        init.ExitCode.ShouldBe(0, init.Log);
        init.Stdout.ShouldEndWith("Next: asset-sync sync\n");
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        foreach (var name in new[] { "AGENTS.md", "CLAUDE.md", "GEMINI.md", ".github/copilot-instructions.md" })
            folder.Read(name).ShouldBe("Be careful.\n");
        folder.AssetSync("verify").ExitCode.ShouldBe(0);
        folder.AssetSync("init", "--agents").Stdout.ShouldBe("asset-mappings.json: nothing to add\n");
    }

    [Fact]
    public void Files_that_say_something_else_are_named_and_not_lost()
    {
        using var folder = new ScratchFolder();
        folder.Write("AGENTS.md", "one\n");
        folder.Write("CLAUDE.md", "two\n");

        folder.AssetSync("init", "--agents").Stdout.ShouldEndWith("Next: move what only CLAUDE.md says into AGENTS.md, then asset-sync sync --overwrite\n");

        folder.AssetSync("sync").ExitCode.ShouldBe(1);
        folder.Read("CLAUDE.md").ShouldBe("two\n");
    }

    [Fact]
    public void A_mapping_file_that_exists_is_added_to_and_a_file_of_one_assistant_is_kept_up()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write("QWEN.md", "one\ntwo\nthree\n");

        var result = folder.AssetSync("init", "--agents");

        result.Stdout.ShouldContain("asset-mappings.json: add AGENTS.md -> .github/copilot-instructions.md", customMessage: result.Log);
        result.Stdout.ShouldContain("asset-mappings.json: add AGENTS.md -> QWEN.md");
        result.Stdout.ShouldNotContain("CLAUDE.md");
        folder.Read("asset-mappings.json").ShouldContain("\"docs/*.md\"");
    }

    [Fact]
    public void Without_any_such_file_nothing_is_written()
    {
        using var folder = new ScratchFolder();

        var result = folder.AssetSync("init", "--agents");

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stderr.ShouldContain("ASSETSYNC0403");
        folder.Has("asset-mappings.json").ShouldBeFalse();
    }
}
