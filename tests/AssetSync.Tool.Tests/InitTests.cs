namespace AssetSync.Tool.Tests;

public class InitTests
{
    [Fact]
    public void Init_creates_an_empty_mapping_file_here_and_not_upward()
    {
        using var folder = new ScratchFolder().WithSample();
        Directory.CreateDirectory(folder["sub"]);

        var result = CommandRunner.Run(AssetSyncCommand.Of("init"), folder["sub"]);

        result.ExitCode.ShouldBe(0, result.Log);
        folder.Read("sub/asset-mappings.json").ShouldContain("\"mappings\"");
        folder.Read("sub/asset-mappings.json").ShouldContain("\"$schema\": \"https://github.com/assetsync/assetsync/raw/main/docs/asset-mappings.schema.json\",", customMessage: "docs/editors.md says why");
        CommandRunner.Run(AssetSyncCommand.Of("verify"), folder["sub"]).Stderr.ShouldContain("ASSETSYNC0109");
    }

    [Fact]
    public void A_mapping_file_that_exists_is_left_alone()
    {
        using var folder = new ScratchFolder().WithSample();
        var before = folder.Snapshot();

        var result = folder.AssetSync("init");

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stderr.ShouldContain("ASSETSYNC0403");
        folder.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void A_dry_run_creates_nothing()
    {
        using var folder = new ScratchFolder();

        folder.AssetSync("init", "--dry-run").ExitCode.ShouldBe(0);

        folder.Has("asset-mappings.json").ShouldBeFalse();
    }
}
