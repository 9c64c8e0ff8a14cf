using AssetSync.Tool.Editing;

namespace AssetSync.Tool.Tests.Editing;

public class RootEditingTests
{
    [Fact]
    public void It_is_created_with_the_folders_above_it_and_nothing_beside_it()
    {
        using var folder = new ScratchFolder();
        Create(folder, "deep/er/mappings.json");
        Create(folder, folder["../beside/mappings.json"]);

        folder.Read("deep/er/mappings.json").ShouldBe("text\n");
        folder.Read("../beside/mappings.json").ShouldBe("text\n");
        Directory.EnumerateFileSystemEntries(folder["deep/er"]).Count().ShouldBe(1);
    }

    [Fact]
    public void A_dry_run_creates_nothing_and_refuses_what_would_be_refused()
    {
        using var folder = new ScratchFolder();
        Create(folder, "deep/mappings.json", dryRun: true);
        Create(folder, folder["../beside/mappings.json"], dryRun: true);
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
        Path.Exists(folder["../beside"]).ShouldBeFalse();

        folder.Write("mappings.json", "mine");
        ShouldBeRefused(() => Create(folder, "mappings.json", dryRun: true));
    }

    [Fact]
    public void Nothing_that_is_there_is_written_over()
    {
        using var folder = new ScratchFolder();
        folder.Write("file.json", "mine");
        Directory.CreateDirectory(folder["folder.json"]);
        foreach (var name in new[] { "file.json", "folder.json" })
            ShouldBeRefused(() => Create(folder, name));
        folder.Read("file.json").ShouldBe("mine");
    }

    [RequiresFact(Needs.Unix)]
    public void A_link_there_is_neither_followed_nor_replaced()
    {
        using var folder = new ScratchFolder();
        folder.Link("link.json", "../outside.json");
        ShouldBeRefused(() => Create(folder, "link.json"));
        folder.Has("../outside.json").ShouldBeFalse();
    }

    private static void Create(ScratchFolder folder, string mappingFile, bool dryRun = false) =>
        AssetRoot.Open(folder.Path, new() { MappingFile = mappingFile }).CreateMappingFile("text\n", "asset-sync", dryRun, CancellationToken.None);

    private static void ShouldBeRefused(Action act)
    {
        var exception = Should.Throw<AssetSyncException>(act);
        exception.ExitCode.ShouldBe(ExitCode.BadInput);
        exception.Problems.Single().Code.ShouldBe("ASSETSYNC0403");
    }
}
