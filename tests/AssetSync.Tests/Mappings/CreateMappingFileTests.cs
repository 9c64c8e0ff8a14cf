using AssetSync.Tests.Files;

namespace AssetSync.Tests.Mappings;

public class CreateMappingFileTests
{
    [Fact]
    public void It_is_created_with_the_folders_above_it_and_nothing_beside_it()
    {
        using var folder = new ScratchFolder();
        Open(folder, "deep/er/mappings.json").CreateMappingFile("text\n");

        folder.Read("deep/er/mappings.json").ShouldBe("text\n");
        Directory.EnumerateFileSystemEntries(folder["deep/er"]).Count().ShouldBe(1);
    }

    [Fact]
    public void A_dry_run_creates_nothing_and_refuses_what_would_be_refused()
    {
        using var folder = new ScratchFolder();
        Open(folder, "deep/mappings.json").CreateMappingFile("text\n", dryRun: true);
        Open(folder, folder["../beside/mappings.json"]).CreateMappingFile("text\n", dryRun: true);
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
        Path.Exists(folder["../beside"]).ShouldBeFalse();

        folder.Write("mappings.json", "mine");
        ShouldBeRefused(() => Open(folder, "mappings.json").CreateMappingFile("text\n", dryRun: true));
    }

    [Fact]
    public void Nothing_that_is_there_is_written_over()
    {
        using var folder = new ScratchFolder();
        folder.Write("file.json", "mine");
        Directory.CreateDirectory(folder["folder.json"]);
        foreach (var name in new[] { "file.json", "folder.json" })
            ShouldBeRefused(() => Open(folder, name).CreateMappingFile("text\n"));
        folder.Read("file.json").ShouldBe("mine");
    }

    [RequiresFact(Needs.Unix)]
    public void A_link_there_is_neither_followed_nor_replaced()
    {
        using var folder = new ScratchFolder();
        folder.Link("link.json", "../outside.json");
        ShouldBeRefused(() => Open(folder, "link.json").CreateMappingFile("text\n"));
        folder.Has("../outside.json").ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_appears_there_at_the_last_moment_is_kept(bool portable)
    {
        using var folder = new ScratchFolder();
        var root = AssetRoot.Open(folder.Path, null, WatchedFiles.Over(portable ? path => new PortableFiles(path) : FilesBelow.Open, (call, _) =>
        {
            if (call == FileCall.Rename)
                folder.Write(StandardTree.MappingFile, "mine");
        }));

        Should.Throw<AssetSyncException>(() => root.CreateMappingFile("text\n")).ExitCode.ShouldBe(ExitCode.IoFailure);

        folder.Read(StandardTree.MappingFile).ShouldBe("mine");
        Directory.EnumerateFileSystemEntries(folder.Path).Count().ShouldBe(1, "nothing is left beside it");
    }

    private static AssetRoot Open(ScratchFolder folder, string mappingFile) => AssetRoot.Open(folder.Path, new() { MappingFile = mappingFile });

    private static void ShouldBeRefused(Action act)
    {
        var exception = Should.Throw<AssetSyncException>(act);
        exception.ExitCode.ShouldBe(ExitCode.BadInput);
        exception.Problems.Single().Code.ShouldBe("ASSETSYNC0403");
    }
}
