namespace AssetSync.Tests.Safety;

/// <summary>The mapping file and the lock file: no glob copies them, and two mapping files do not share one lock file.</summary>
public class OwnFilesTests
{
    [Theory]
    [InlineData("* -> z/")]
    [InlineData("*.json -> z/")]
    public void A_glob_that_takes_everything_leaves_them_out_and_settles(string mapping)
    {
        using var folder = new ScratchFolder();
        folder.Write("a.json", "a");
        folder.Map(mapping);

        var root = AssetRoot.Open(folder.Path);
        root.Sync().Changes.ShouldHaveSingleItem().Destination.Value.ShouldBe("z/a.json");
        root.Sync().Changes.ShouldBeEmpty();
        root.Verify().IsInSync.ShouldBeTrue();
    }

    [Fact]
    public void So_does_a_folder_that_they_are_in()
    {
        using var folder = new ScratchFolder();
        folder.Write("s/a.json", "a");
        folder.Write("s/own.json", """{ "mappings": [ { "source": "s/", "destination": "z/" } ] }""");

        var root = AssetRoot.Open(folder.Path, new() { MappingFile = "s/own.json" });
        root.Sync().Changes.ShouldHaveSingleItem().Destination.Value.ShouldBe("z/a.json");
        root.Sync().Changes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(StandardTree.LockFile)]
    [InlineData(StandardTree.LockFile + ".journal")]
    public void What_sync_writes_by_itself_is_no_source(string source)
    {
        using var folder = new ScratchFolder();
        folder.Write("a", "a");
        folder.Map("a -> b", $"{source} -> c");

        var exception = Should.Throw<AssetSyncException>(() => AssetRoot.Open(folder.Path).Sync());
        exception.Problems[0].Code.ShouldBe("ASSETSYNC0112");
        exception.Problems[0].Message.ShouldBe($"the source {source} is written by every sync, so that its copy would never be in sync");
    }

    [Fact]
    public void The_mapping_file_is_copied_where_it_is_named()
    {
        using var folder = new ScratchFolder();
        folder.Map($"{StandardTree.MappingFile} -> z/m.json");
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        AssetRoot.Open(folder.Path).Verify().IsInSync.ShouldBeTrue();
    }

    [Theory]
    [InlineData("../asset-mappings.json")]
    [InlineData("asset-mappings")]
    public void Two_mapping_files_do_not_remove_each_other_s_copies(string other)
    {
        using var folder = new ScratchFolder();
        folder.Write("a", "a");
        folder.Map("a -> b");
        AssetRoot.Open(folder.Path).Sync();
        folder.Write(other, """{ "mappings": [ { "source": "a", "destination": "c" } ] }""");

        var exception = Should.Throw<AssetSyncException>(() => AssetRoot.Open(folder.Path, new() { MappingFile = other }).Sync());

        exception.Problems.ShouldHaveSingleItem().Message.ShouldEndWith("would share the lock file asset-mappings.lock.json with the mapping file asset-mappings.json");
        folder.Read("b").ShouldBe("a");
    }

    [Fact]
    public void With_lock_files_of_their_own_they_live_side_by_side()
    {
        using var folder = new ScratchFolder();
        folder.Write("a", "a");
        folder.Map("a -> b");
        folder.Write("other.json", """{ "mappings": [ { "source": "a", "destination": "c" } ] }""");
        var (one, two) = (AssetRoot.Open(folder.Path), AssetRoot.Open(folder.Path, new() { MappingFile = "other.json" }));
        foreach (var root in new[] { one, two, one, two })
            root.Sync().ExitCode.ShouldBe(ExitCode.Success);
        one.Verify().IsInSync.ShouldBeTrue();
        two.Verify().IsInSync.ShouldBeTrue();
    }

    [RequiresFact(Needs.Unix)]
    public void A_mapping_file_that_is_named_by_another_way_to_the_root_is_the_same()
    {
        using var folder = new ScratchFolder();
        folder.Write("a", "a");
        folder.Map("a -> b");
        folder.Link("../way", "root");
        AssetRoot.Open(folder["../way"], new() { MappingFile = folder[StandardTree.MappingFile] }).Sync().ExitCode.ShouldBe(ExitCode.Success);
    }
}
