namespace AssetSync.Tests.Locking;

/// <summary>An entry of the lock file must not stay old, whoever wrote copy, source and lock file last.</summary>
public class LockLagTests
{
    [Fact]
    public void After_a_merge_that_wrote_the_lock_file_last_sync_brings_its_entries_up_to_date()
    {
        using var folder = Synced();
        Merge(folder);

        AssetRoot.Open(folder.Path).Sync().LockFileChanged.ShouldBeTrue();

        folder.Edit("docs/a.md", "edited later\n");
        AssetRoot.Open(folder.Path).Verify().Findings.ShouldHaveSingleItem().Drift.ShouldBe(Drift.SourceChanged);
    }

    [Fact]
    public void A_copy_that_was_there_before_its_mapping_is_recorded()
    {
        using var folder = new ScratchFolder();
        foreach (var path in new[] { "docs/a.md", "docs/b.md", "copies/b.md" })
            folder.Write(path, "text\n");
        folder.Map("docs/a.md -> copies/a.md");
        AssetRoot.Open(folder.Path).Sync();
        folder.Map("docs/a.md -> copies/a.md", "docs/b.md -> copies/b.md");

        AssetRoot.Open(folder.Path).Sync().LockFileChanged.ShouldBeTrue();

        folder.Edit("docs/b.md", "edited later\n");
        AssetRoot.Open(folder.Path).Verify().Findings.ShouldHaveSingleItem().Drift.ShouldBe(Drift.SourceChanged);
    }

    [Fact]
    public void A_touched_file_does_not_renew_the_time_of_the_lock_file()
    {
        using var folder = Synced();
        File.SetLastWriteTimeUtc(folder["docs/a.md"], DateTime.UtcNow);
        File.SetLastWriteTimeUtc(folder["copies/a.md"], DateTime.UtcNow);
        var before = File.GetLastWriteTimeUtc(folder[StandardTree.LockFile]);

        AssetRoot.Open(folder.Path).Sync().LockFileChanged.ShouldBeFalse();

        File.GetLastWriteTimeUtc(folder[StandardTree.LockFile]).ShouldBe(before);
    }

    [Fact]
    public void What_the_last_commit_holds_in_sync_is_not_an_edit_of_the_copy_whatever_the_lock_file_says()
    {
        using var folder = Synced();
        folder.Git("init", "--quiet");
        Merge(folder);
        folder.Git("add", "--all");
        folder.Git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "--quiet", "--message", "merged");
        folder.Edit("docs/a.md", "edited after the merge\n");

        AssetRoot.Open(folder.Path).Verify().Findings.ShouldHaveSingleItem().Drift.ShouldBe(Drift.SourceChanged);
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);

        folder.Edit("copies/a.md", "an edit\n");
        folder.Edit("docs/a.md", "and another\n");
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Drift);
    }

    [Fact]
    public void The_time_of_the_lock_file_says_who_set_it_and_has_passed()
    {
        foreach (var ticks in new[] { 0, 4241, 4242, 4243, 9999, 10_000 })
        {
            var moment = new DateTime(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc).AddTicks(ticks);
            var stamp = LockStamp.At(moment);
            LockStamp.IsSetBySync(stamp).ShouldBeTrue();
            (FileTime.From(moment) - stamp).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
        }

        LockStamp.IsSetBySync(new(1, 424_201)).ShouldBeFalse();
    }

    // Both files and the lock file as after a merge: the lock file written last, by git.
    private static void Merge(ScratchFolder folder)
    {
        var old = folder.Read(StandardTree.LockFile);
        folder.Edit("docs/a.md", "merged\n");
        folder.Edit("copies/a.md", "merged\n");
        File.Delete(folder[StandardTree.LockFile]);
        folder.Write(StandardTree.LockFile, old);
        File.SetLastWriteTimeUtc(folder[StandardTree.LockFile], DateTime.UtcNow.AddSeconds(1));
    }

    private static ScratchFolder Synced()
    {
        var folder = new ScratchFolder();
        folder.Write("docs/a.md", "a\n");
        folder.Map("docs/a.md -> copies/a.md");
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        return folder;
    }
}
