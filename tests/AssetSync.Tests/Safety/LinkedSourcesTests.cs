namespace AssetSync.Tests.Safety;

/// <summary>A source may be a link. Its target is its content, and must not be lost.</summary>
public class LinkedSourcesTests
{
    [RequiresFact(Needs.Unix)]
    public void What_the_link_of_a_source_leads_to_is_not_removed_as_an_orphan()
    {
        using var folder = new ScratchFolder();
        folder.Write("s/a", "the only content\n");
        folder.Map("s/a -> d/a");
        AssetRoot.Open(folder.Path).Sync();
        folder.Remove("s/a");
        folder.Link("s/a", "../d/a");
        folder.Map("s/a -> e/a");

        var planned = AssetRoot.Open(folder.Path).Sync(new() { DryRun = true });
        var done = AssetRoot.Open(folder.Path).Sync();

        done.ExitCode.ShouldBe(ExitCode.Success);
        done.Changes.ShouldBe(planned.Changes);
        done.Changes.ShouldHaveSingleItem().Destination.Value.ShouldBe("e/a");
        folder.Read("d/a").ShouldBe("the only content\n");
        folder.Read("e/a").ShouldBe("the only content\n");
        AssetRoot.Open(folder.Path).Verify().IsInSync.ShouldBeTrue();
    }

    [RequiresTheory(Needs.Unix)]
    [InlineData(false)]
    [InlineData(true)]
    public void Nor_where_sync_is_asked_about_the_orphan_alone(bool overwrite)
    {
        using var folder = new ScratchFolder();
        folder.Write("s/a", "the only content\n");
        folder.Map("s/a -> d/a");
        AssetRoot.Open(folder.Path).Sync();
        folder.Remove("s/a");
        folder.Link("s/a", "../d/a");
        folder.Map("s/a -> e/a");

        AssetRoot.Open(folder.Path).Sync(new() { Paths = [RelativePath.Parse("d/a")], Overwrite = overwrite }).Changes.ShouldBeEmpty();
        folder.Read("d/a").ShouldBe("the only content\n");
    }

    [RequiresFact(Needs.Unix)]
    public void A_source_that_is_a_link_to_a_copy_is_refused_as_any_chain_is()
    {
        using var folder = new ScratchFolder();
        folder.Write("s/a", "a\n");
        folder.Link("s/link", "../d/a");
        folder.Map("s/a -> d/a", "s/link -> e/a");

        var result = AssetRoot.Open(folder.Path).Sync();
        folder.Write("d/a", "a\n");
        result = AssetRoot.Open(folder.Path).Sync();

        result.ExitCode.ShouldBe(ExitCode.BadInput);
        result.Changes.ShouldBeEmpty();
        result.Problems.ShouldHaveSingleItem().Code.ShouldBe("ASSETSYNC0111");
        result.Problems[0].Message.ShouldBe("the source s/link is a link to d/a, which is a copy of s/a");
    }

    // Found by a seed of the laws: sync replaced the link, and the next verify called the source a copy.
    [RequiresFact(Needs.Unix)]
    public void So_is_one_that_leads_through_a_link_in_the_place_of_a_copy()
    {
        using var folder = new ScratchFolder();
        folder.Write("s/a", "a\n");
        folder.Write("mine", "mine\n");
        folder.Link("s/link", "../d/a");
        folder.Link("d/a", "../mine");
        folder.Map("s/a -> d/a", "s/link -> e/a");

        var result = AssetRoot.Open(folder.Path).Sync();

        result.Changes.ShouldBeEmpty();
        result.Problems.ShouldHaveSingleItem().Code.ShouldBe("ASSETSYNC0111");
    }
}
