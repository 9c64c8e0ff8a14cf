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
        foreach (var command in new[] { "verify", "sync", "list" })
            CommandRunner.Run(AssetSyncCommand.Of(command), folder["sub"]).ExitCode.ShouldBe(0, command);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void After_the_first_mapping_an_empty_file_is_a_mistake_again(string newLine)
    {
        using var folder = new ScratchFolder();
        folder.Write("a.md", "text\n");
        folder.AssetSync("init").ExitCode.ShouldBe(0);
        folder.Write("asset-mappings.json", folder.Read("asset-mappings.json").ReplaceLineEndings(newLine));

        folder.AssetSync("add", "a.md", "b.md").ExitCode.ShouldBe(0);

        folder.Read("asset-mappings.json").ShouldBe("""
            {
              "$schema": "https://github.com/assetsync/assetsync/raw/main/docs/asset-mappings.schema.json",
              // Each entry declares the copies of one source: a file, a folder ("schemas/") or a glob ("docs/*.md").
              // Paths are relative to this folder.
              "mappings": [
                { "source": "a.md", "destination": "b.md" }
              ]
            }

            """.ReplaceLineEndings(newLine));
    }

    [Fact]
    public void What_a_person_wrote_about_an_empty_file_stays()
    {
        using var folder = new ScratchFolder();
        folder.Write("a.md", "text\n");
        folder.Write("asset-mappings.json", "{\n  \"allowEmpty\": true, // ours may be empty\n  \"mappings\": []\n}\n");

        folder.AssetSync("add", "a.md", "b.md").ExitCode.ShouldBe(0);

        folder.Read("asset-mappings.json").ShouldContain("\"allowEmpty\": true, // ours may be empty\n");
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
