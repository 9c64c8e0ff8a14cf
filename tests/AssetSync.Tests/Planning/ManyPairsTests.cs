using AssetSync.Tests.Files;

namespace AssetSync.Tests.Planning;

/// <summary>Trees with several groups of pairs, which are compared on other threads while they are still being found.</summary>
public class ManyPairsTests
{
    private const int Files = 700;

    [Fact]
    public void Every_pair_of_many_is_judged_once()
    {
        using var folder = Tree("s/ -> a/, b/");
        var root = folder.OpenRoot();
        root.Sync().Changes.Count.ShouldBe(2 * Files);
        folder.Edit("a/d3/f7", "edited");
        folder.Remove("b/d69/f9");
        folder.Edit("s/d0/f0", "newer");

        var verdict = root.Verify();

        verdict.Destinations.Count.ShouldBe(2 * Files);
        verdict.Destinations.ShouldBe(verdict.Destinations.Order());
        verdict.Findings.Select(finding => (finding.Destination.Value, finding.Drift)).ShouldBe(
            [("a/d0/f0", Drift.SourceChanged), ("a/d3/f7", Drift.DestinationEdited), ("b/d0/f0", Drift.SourceChanged), ("b/d69/f9", Drift.MissingDestination)]);
    }

    [Fact]
    public void Entries_whose_copies_lie_between_those_of_a_folder_are_sorted_in_and_judged_once()
    {
        using var folder = Tree("s/ -> a/", "t/*.md -> a/d3/", "t/one.md -> a/d3/f5x", "t/two.md -> a/d3.md", "t/**/*.md -> b/");
        foreach (var name in new[] { "one.md", "two.md", "d4/three.md" })
            folder.Write("t/" + name, name);
        var root = folder.OpenRoot();
        root.Sync().Changes.Count.ShouldBe(Files + 2 + 1 + 1 + 3);
        folder.Edit("a/d3/f5", "edited");
        folder.Edit("a/d3/f5x", "edited");
        folder.Edit("t/two.md", "newer");

        var verdict = root.Verify();

        verdict.Destinations.ShouldBe(verdict.Destinations.Order());
        Enumerable.Range(0, verdict.Destinations.Count).Select(i => verdict.Destinations[i]).ShouldBe(verdict.Destinations);
        verdict.Findings.Select(finding => (finding.Destination.Value, finding.Drift)).ShouldBe(
        [
            ("a/d3.md", Drift.SourceChanged), ("a/d3/f5", Drift.DestinationEdited), ("a/d3/f5x", Drift.DestinationEdited),
            ("a/d3/two.md", Drift.SourceChanged), ("b/two.md", Drift.SourceChanged),
        ]);
        root.Sync(new() { Overwrite = true }).LockFileChanged.ShouldBeTrue();
        root.Verify().IsInSync.ShouldBeTrue();
        root.Sync().LockFileChanged.ShouldBeFalse();
    }

    [Fact]
    public void What_the_lock_file_says_of_a_pair_that_is_not_covered_stays()
    {
        using var folder = Tree("s/ -> a/, b/");
        var root = folder.OpenRoot();
        root.Sync();
        var before = folder.Read(StandardTree.LockFile);
        folder.Edit("s/d0/f0", "newer");

        root.Sync(new() { Paths = [RelativePath.Parse("b")] }).Changes.Select(change => change.Destination.Value).ShouldBe(["b/d0/f0"]);

        var (left, right) = (before.Split('\n'), folder.Read(StandardTree.LockFile).Split('\n'));
        right.Length.ShouldBe(left.Length);
        right.Except(left).ShouldHaveSingleItem().ShouldContain("\"b/d0/f0\"");
    }

    [Fact]
    public void A_mistake_that_shows_when_all_are_found_ends_what_has_begun()
    {
        using var folder = Tree("s/ -> a/", "s/d0/f0 -> a/d1/f1");

        Should.Throw<AssetSyncException>(() => folder.OpenRoot().Verify()).Problems.ShouldHaveSingleItem().Code.ShouldBe("ASSETSYNC0110");
    }

    [Fact]
    public void Cancelling_ends_all_threads()
    {
        using var folder = Tree("s/ -> a/");
        using var cancellation = new CancellationTokenSource();
        var opened = 0;
        var root = folder.OpenRoot(WatchedFiles.Over(FilesBelow.Open, (_, _) =>
        {
            if (Interlocked.Increment(ref opened) == 300)
                cancellation.Cancel();
        }));

        Should.Throw<OperationCanceledException>(() => root.Verify(cancellationToken: cancellation.Token));
        var atTheEnd = opened;
        Thread.Yield();
        opened.ShouldBe(atTheEnd, "no thread is left");
    }

    private static ScratchFolder Tree(params string[] arrows)
    {
        var folder = new ScratchFolder();
        for (var i = 0; i < Files; i++)
            folder.Write($"s/d{i / 10}/f{i % 10}", $"{i}\n");
        folder.Map(arrows);
        return folder;
    }
}
