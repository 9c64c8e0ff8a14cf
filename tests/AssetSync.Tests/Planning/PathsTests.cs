namespace AssetSync.Tests.Planning;

public class PathsTests
{
    private static readonly RelativePath Core = RelativePath.Parse("src/Core");

    [Fact]
    public void A_verdict_below_a_folder_is_about_its_copies_and_no_others()
    {
        using var folder = new ScratchFolder();
        var root = Synced(folder);
        folder.Write("src/Core/guide.md", "edited");
        folder.Write("src/CoreTests/guide.md", "edited");

        var verdict = root.Verify(new VerifyOptions { Paths = [Core] });

        verdict.Findings.ShouldHaveSingleItem().Destination.Value.ShouldBe("src/Core/guide.md");
        verdict.Destinations.ShouldHaveSingleItem().Value.ShouldBe("src/Core/guide.md");
        root.Verify().Findings.Count.ShouldBe(2);
    }

    [Fact]
    public void A_folder_that_is_spelt_in_another_case_is_still_judged()
    {
        using var folder = new ScratchFolder();
        var root = Synced(folder);
        folder.Write("src/Core/guide.md", "edited");

        root.Verify(new VerifyOptions { Paths = [RelativePath.Parse("SRC/core")] }).Findings.Count.ShouldBe(1);
    }

    [Fact]
    public void Paths_that_are_neither_copies_nor_folders_above_some_are_refused_all_at_once()
    {
        using var folder = new ScratchFolder();
        var root = Synced(folder);
        var paths = new[] { "src/Core", "src/App", "guide.md", "src/Core/guide.md/x" }.Select(RelativePath.Parse).ToArray();

        foreach (var act in new Action[] { () => root.Verify(new() { Paths = paths }), () => root.List(new() { Paths = paths }), () => root.Sync(new() { Paths = paths }) })
        {
            var exception = act.ShouldThrow<AssetSyncException>();
            exception.ExitCode.ShouldBe(ExitCode.BadInput);
            exception.Problems.Select(problem => problem.ToString()).ShouldBe(
            [
                "error ASSETSYNC0402: src/App is not a copy or a folder above one (asset-sync list shows them)",
                "error ASSETSYNC0402: guide.md is not a copy or a folder above one (asset-sync list shows them)",
                "error ASSETSYNC0402: src/Core/guide.md/x is not a copy or a folder above one (asset-sync list shows them)",
            ]);
        }
    }

    [Fact]
    public void A_host_that_asks_for_every_project_may_ask_for_one_without_copies()
    {
        using var folder = new ScratchFolder();

        Synced(folder).Verify(new() { Paths = [RelativePath.Parse("src/App")], AllowsNoCopies = true }).Destinations.ShouldBeEmpty();
    }

    [Fact]
    public void One_copy_of_a_folder_can_be_judged_and_its_edit_discarded()
    {
        using var folder = new ScratchFolder();
        foreach (var name in new[] { "a", "b", "c" })
            folder.Write($"docs/{name}.md", name);
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "docs/", "destination": "out/" } ] }""");
        var root = AssetRoot.Open(folder.Path);
        root.Sync();
        foreach (var name in new[] { "a", "b", "c" })
            folder.Write($"out/{name}.md", "edited");
        var paths = new[] { RelativePath.Parse("out/b.md") };

        root.Verify(new() { Paths = paths }).Findings.ShouldHaveSingleItem().Destination.Value.ShouldBe("out/b.md");
        root.Sync(new() { Paths = paths, Overwrite = true }).Changes.ShouldHaveSingleItem().Destination.Value.ShouldBe("out/b.md");
        root.Verify().Findings.Select(finding => (finding.Destination.Value, finding.Drift)).ShouldBe(
            [("out/a.md", Drift.DestinationEdited), ("out/c.md", Drift.DestinationEdited)]);
    }

    [Fact]
    public void A_copy_whose_mapping_is_gone_is_one()
    {
        using var folder = new ScratchFolder();
        var root = Synced(folder);
        Map(folder, "src/Core/guide.md");
        RelativePath[] paths = [RelativePath.Parse("src/CoreTests/guide.md")];

        root.Verify(new() { Paths = paths }).Findings.ShouldHaveSingleItem().Drift.ShouldBe(Drift.Orphan);
        root.Sync(new() { Paths = paths }).Changes.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Delete);
        Should.Throw<AssetSyncException>(() => root.Verify(new() { Paths = paths }));
    }

    [Fact]
    public void A_sync_below_a_folder_leaves_every_other_copy_and_its_lock_entry()
    {
        using var folder = new ScratchFolder();
        var root = Synced(folder);
        folder.Write("guide.md", "new");

        var result = root.Sync(new SyncOptions { Paths = [Core] });

        result.Changes.ShouldHaveSingleItem().Destination.Value.ShouldBe("src/Core/guide.md");
        folder.Read("src/CoreTests/guide.md").ShouldBe("old");
        root.Verify().Findings.ShouldHaveSingleItem().Drift.ShouldBe(Drift.SourceChanged);
    }

    [Fact]
    public void A_sync_below_a_folder_leaves_orphans_elsewhere_to_the_sync_of_all()
    {
        using var folder = new ScratchFolder();
        var root = Synced(folder);
        Map(folder, "src/Core/guide.md");

        root.Sync(new SyncOptions { Paths = [Core] }).Changes.ShouldBeEmpty();
        folder.Has("src/CoreTests/guide.md").ShouldBeTrue();
        root.Verify().Findings.ShouldHaveSingleItem().Drift.ShouldBe(Drift.Orphan);
        root.Sync().Changes.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Delete);
    }

    private static AssetRoot Synced(ScratchFolder folder)
    {
        folder.Write("guide.md", "old");
        Map(folder, "src/Core/guide.md", "src/CoreTests/guide.md");
        var root = AssetRoot.Open(folder.Path);
        root.Sync().ExitCode.ShouldBe(ExitCode.Success);
        return root;
    }

    private static void Map(ScratchFolder folder, params string[] destinations)
    {
        var list = string.Join(", ", destinations.Select(destination => $"\"{destination}\""));
        folder.Write("asset-mappings.json", $$"""{ "mappings": [ { "source": "guide.md", "destinations": [{{list}}] } ] }""");
    }
}
