namespace AssetSync.Tests.Planning;

public class BelowTests
{
    private static readonly RelativePath Core = RelativePath.Parse("src/Core");

    [Fact]
    public void A_verdict_below_a_folder_is_about_its_copies_and_no_others()
    {
        using var folder = new ScratchFolder();
        var root = Synced(folder);
        folder.Write("src/Core/guide.md", "edited");
        folder.Write("src/CoreTests/guide.md", "edited");

        var verdict = root.Verify(new PlanOptions { Below = Core });

        verdict.Findings.ShouldHaveSingleItem().Destination.Value.ShouldBe("src/Core/guide.md");
        verdict.Destinations.ShouldHaveSingleItem().Value.ShouldBe("src/Core/guide.md");
        root.Verify(new PlanOptions { Below = RelativePath.Parse("src/App") }).IsInSync.ShouldBeTrue();
        root.Verify().Findings.Count.ShouldBe(2);
    }

    [Fact]
    public void A_folder_that_is_spelt_in_another_case_is_still_judged()
    {
        using var folder = new ScratchFolder();
        var root = Synced(folder);
        folder.Write("src/Core/guide.md", "edited");

        root.Verify(new PlanOptions { Below = RelativePath.Parse("SRC/core") }).Findings.Count.ShouldBe(1);
    }

    [Fact]
    public void A_sync_below_a_folder_leaves_every_other_copy_and_its_lock_entry()
    {
        using var folder = new ScratchFolder();
        var root = Synced(folder);
        folder.Write("guide.md", "new");

        var result = root.Sync(new SyncOptions { Below = Core });

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

        root.Sync(new SyncOptions { Below = Core }).Changes.ShouldBeEmpty();
        folder.Has("src/CoreTests/guide.md").ShouldBeTrue();
        root.Verify().Findings.ShouldHaveSingleItem().Drift.ShouldBe(Drift.Orphan);
        root.Sync().Changes.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Delete);
    }

    private static AssetRoot Synced(ScratchFolder folder)
    {
        folder.Write("guide.md", "old");
        Map(folder, "src/Core/guide.md", "src/CoreTests/guide.md");
        var root = AssetRoot.Open(folder.Path);
        root.Sync().ExitCode.ShouldBe(ExitCode.InSync);
        return root;
    }

    private static void Map(ScratchFolder folder, params string[] destinations)
    {
        var list = string.Join(", ", destinations.Select(destination => $"\"{destination}\""));
        folder.Write("asset-mappings.json", $$"""{ "mappings": [ { "source": "guide.md", "destinations": [{{list}}] } ] }""");
    }
}
