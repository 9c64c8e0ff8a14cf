namespace AssetSync.Tests.Applying;

/// <summary>Adopt takes edits of copies into their sources, and nothing else.</summary>
public class AdoptTests
{
    [Fact]
    public void A_folder_gives_the_edits_of_its_copies_and_passes_over_the_stale_ones()
    {
        using var folder = Synced("pages/ -> copies/");
        folder.Edit("pages/a.md", "new in the source\n");
        folder.Edit("copies/b.md", "edited copy\n");

        var result = Adopt(folder, "copies");

        result.ExitCode.ShouldBe(ExitCode.Success);
        result.Changes.ShouldHaveSingleItem().Destination.Value.ShouldBe("pages/b.md");
        result.Verdict.Findings.ShouldHaveSingleItem().Drift.ShouldBe(Drift.SourceChanged);
        folder.Read("pages/a.md").ShouldBe("new in the source\n");
        folder.Read("copies/a.md").ShouldBe("a\n");
        folder.Read("pages/b.md").ShouldBe("edited copy\n");
    }

    [Theory]
    [InlineData("copies")]
    [InlineData("copies/a.md")]
    public void Where_the_source_was_edited_as_well_it_is_overwritten_only_when_that_is_asked_for(string path)
    {
        using var folder = Synced("pages/ -> copies/");
        folder.Edit("pages/a.md", "source\n");
        folder.Edit("copies/a.md", "copy\n");

        var refused = Adopt(folder, path);
        refused.ExitCode.ShouldBe(ExitCode.Drift);
        refused.Changes.ShouldBeEmpty();
        refused.Refused.ShouldHaveSingleItem().Drift.ShouldBe(Drift.BothChanged);
        folder.Read("pages/a.md").ShouldBe("source\n");

        var done = Adopt(folder, path, overwrite: true);
        done.ExitCode.ShouldBe(ExitCode.Success);
        done.Changes.ShouldHaveSingleItem().Reason.ShouldBe(Drift.BothChanged);
        folder.Read("pages/a.md").ShouldBe("copy\n");
    }

    [Fact]
    public void A_copy_that_sync_never_wrote_must_be_named_and_its_source_given_up()
    {
        using var folder = Synced("pages/ -> copies/");
        folder.Remove(StandardTree.LockFile);
        folder.Edit("copies/a.md", "mine\n");

        Adopt(folder, "copies", overwrite: true).Changes.ShouldBeEmpty();
        Adopt(folder, "copies/a.md").Refused.ShouldHaveSingleItem().Drift.ShouldBe(Drift.Differs);
        folder.Read("pages/a.md").ShouldBe("a\n");

        Adopt(folder, "copies/a.md", overwrite: true).Changes.ShouldHaveSingleItem();
        folder.Read("pages/a.md").ShouldBe("mine\n");
    }

    [Fact]
    public void Copies_of_other_sources_are_left_alone_whatever_is_wrong_with_them()
    {
        using var folder = Synced("pages/a.md -> copies/a.md, more/a.md", "pages/b.md -> copies/b.md");
        folder.Edit("copies/a.md", "edited\n");
        folder.Remove("copies/b.md");
        folder.Remove("pages/b.md");

        var result = Adopt(folder, "copies/a.md");

        result.ExitCode.ShouldBe(ExitCode.Success);
        result.Changes.Select(change => change.Destination.Value).ShouldBe(["pages/a.md", "more/a.md"]);
        folder.Read("more/a.md").ShouldBe("edited\n");
        folder.Has("copies/b.md").ShouldBeFalse();
    }

    [Fact]
    public void The_lock_file_records_what_was_adopted()
    {
        using var folder = Synced("pages/a.md -> copies/a.md");
        folder.Edit("copies/a.md", "edited\n");
        Adopt(folder, "copies/a.md");
        folder.Edit("pages/a.md", "and edited again\n");

        AssetRoot.Open(folder.Path).Verify().Findings.ShouldHaveSingleItem().Drift.ShouldBe(Drift.SourceChanged);
    }

    [Fact]
    public void The_mapping_file_is_not_written()
    {
        using var folder = new ScratchFolder();
        folder.Map($"{StandardTree.MappingFile} -> copies/mappings.json");
        AssetRoot.Open(folder.Path).Sync();
        var text = folder.Read(StandardTree.MappingFile);
        folder.Edit("copies/mappings.json", "{}");

        Should.Throw<AssetSyncException>(() => Adopt(folder, "copies/mappings.json")).Problems.ShouldHaveSingleItem().Message.ShouldContain("is the mapping file");
        folder.Read(StandardTree.MappingFile).ShouldBe(text);
    }

    [Fact]
    public void A_dry_run_says_what_is_then_done()
    {
        using var folder = Synced("pages/a.md -> copies/a.md, copies/b.md, copies/c.md, copies/d.md");
        folder.Edit("copies/a.md", "edited\n");
        folder.Edit("copies/c.md", "edited\n");
        folder.Remove("copies/d.md");

        var planned = AssetRoot.Open(folder.Path).Adopt([RelativePath.Parse("copies/a.md")], new() { DryRun = true });
        folder.Read("pages/a.md").ShouldBe("a\n");
        var done = Adopt(folder, "copies/a.md");

        Parts(done).ShouldBe(Parts(planned));
        Parts(done).ShouldBe([(ChangeKind.Update, "pages/a.md"), (ChangeKind.Update, "copies/b.md"), (ChangeKind.Create, "copies/d.md")]);

        static IEnumerable<(ChangeKind, string)> Parts(SyncResult result) => result.Changes.Select(change => (change.Kind, change.Destination.Value));
    }

    [Fact]
    public void A_copy_that_nothing_shows_to_be_syncs_own_is_left_and_a_dry_run_says_so()
    {
        using var folder = Synced("pages/a.md -> copies/a.md, copies/b.md");
        folder.Remove(StandardTree.LockFile);
        folder.Edit("copies/a.md", "mine\n");

        var planned = AssetRoot.Open(folder.Path).Adopt([RelativePath.Parse("copies/a.md")], new() { DryRun = true, Overwrite = true });
        var done = Adopt(folder, "copies/a.md", overwrite: true);

        done.Changes.ShouldBe(planned.Changes);
        done.ExitCode.ShouldBe(ExitCode.Drift);
        done.Refused.ShouldHaveSingleItem().Drift.ShouldBe(Drift.Differs);
        folder.Read("copies/b.md").ShouldBe("a\n");
    }

    [Theory]
    [InlineData("copys")]
    [InlineData("pages/a.md")]
    public void A_path_that_is_not_a_copy_is_refused(string path)
    {
        using var folder = Synced("pages/ -> copies/");

        Should.Throw<AssetSyncException>(() => Adopt(folder, path)).Problems.ShouldHaveSingleItem().Code.ShouldBe("ASSETSYNC0402");
    }

    private static SyncResult Adopt(ScratchFolder folder, string path, bool overwrite = false) =>
        AssetRoot.Open(folder.Path).Adopt([RelativePath.Parse(path)], new() { Overwrite = overwrite });

    private static ScratchFolder Synced(params string[] mappings)
    {
        var folder = new ScratchFolder();
        folder.Write("pages/a.md", "a\n");
        folder.Write("pages/b.md", "b\n");
        folder.Map(mappings);
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        return folder;
    }
}
