using AssetSync.Tests.Catalogue;
using AssetSync.Tests.Files;

namespace AssetSync.Tests.Safety;

public class WritesNothingTests
{
    private static readonly FileCall[] Writing =
    [
        FileCall.LockRoot, FileCall.OpenFolder, FileCall.Create, FileCall.Write, FileCall.TryCopyFrom, FileCall.SetModeAndTime,
        FileCall.Rename, FileCall.Delete, FileCall.DeleteFolder, FileCall.SetMode, FileCall.SetModified,
    ];

    [RequiresFact(Needs.Unix)]
    public void Verify_list_and_a_dry_run_take_no_lock_and_ask_for_no_write()
    {
        using var folder = new ScratchFolder();
        FaultTree.Create(folder);
        var asked = new List<FileCall>();
        var root = folder.OpenRoot(WatchedFiles.Over(FilesBelow.Open, (call, _) =>
        {
            lock (asked)
                asked.Add(call);
        }));

        root.Verify().Findings.Count.ShouldBe(14);
        root.Sync(new() { DryRun = true }).Changes.Count.ShouldBe(14);
        root.Sync(new() { DryRun = true, Overwrite = true }).Changes.Count.ShouldBe(14);
        root.List().Count.ShouldBe(13);
        folder.Edit("copies/update.txt", "edited\n");
        root.Adopt([RelativePath.Parse("copies/update.txt")], new() { DryRun = true, Overwrite = true }).Changes.ShouldNotBeEmpty();

        asked.Intersect(Writing).ShouldBeEmpty();
        asked.ShouldContain(FileCall.Read);
    }

    [RequiresTheory(Needs.Unix)]
    [InlineData(false)]
    [InlineData(true)]
    public void Verify_list_and_a_dry_run_leave_every_byte_time_mode_and_inode_of_a_read_only_tree(bool portable)
    {
        using var folder = new ScratchFolder();
        FaultTree.Create(folder);
        ReadOnly(folder, true);
        var before = StatusSnapshot.Of(folder);
        var root = (portable ? LibraryHost.Portable : LibraryHost.Native).Open(folder);

        root.Verify().ExitCode.ShouldBe(ExitCode.Drift);
        root.List().ShouldNotBeEmpty();
        root.Sync(new() { DryRun = true }).ExitCode.ShouldBe(ExitCode.Success);
        root.Adopt([RelativePath.Parse("copies/update.txt")], new() { DryRun = true });

        StatusSnapshot.Of(folder).ShouldBe(before);
        ReadOnly(folder, false);
    }

    [Fact]
    public void A_sync_with_nothing_to_do_succeeds_on_a_read_only_tree_and_changes_nothing()
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        LibraryHost.Native.Open(folder).Sync().ExitCode.ShouldBe(ExitCode.Success);
        ReadOnly(folder, true);
        LibraryHost.Native.Open(folder).Sync(); // The modes changed: it may note in the lock file's time that this was no change of content.
        var before = StatusSnapshot.Of(folder);

        LibraryHost.Native.Open(folder).Sync().ExitCode.ShouldBe(ExitCode.Success);

        StatusSnapshot.Of(folder).ShouldBe(before);
        ReadOnly(folder, false);
    }

    [Theory]
    [DriftEntries(Needs.None)]
    [DriftEntries(Needs.Unix)]
    public void A_dry_run_says_what_sync_then_does_and_a_second_sync_writes_nothing(string name)
    {
        var entry = DriftCatalogue.Get(name);
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        entry.Arrange(folder);
        var root = LibraryHost.Native.Open(folder);
        root.Sync();
        entry.Break(folder);
        foreach (var overwrite in new[] { false, true })
        {
            if (Sync(root, new() { DryRun = true, Overwrite = overwrite }) is not { } planned)
                return;
            var done = Sync(root, new() { Overwrite = overwrite })!;
            done.Changes.ShouldBe(planned.Changes);
            done.Refused.ShouldBe(planned.Refused);
            done.LockFileChanged.ShouldBe(planned.LockFileChanged);

            var before = StatusSnapshot.Of(folder);
            var again = Sync(root, new() { Overwrite = overwrite })!;
            again.Changes.ShouldBeEmpty();
            again.LockFileChanged.ShouldBeFalse();
            StatusSnapshot.Of(folder).ShouldBe(before);
        }
    }

    private static SyncResult? Sync(AssetRoot root, SyncOptions options)
    {
        try
        {
            return root.Sync(options);
        }
        catch (AssetSyncException)
        {
            return null;
        }
    }

    private static void ReadOnly(ScratchFolder folder, bool isReadOnly)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var entry in new DirectoryInfo(folder.Path).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Append(new DirectoryInfo(folder.Path)).Where(entry => entry.LinkTarget is null).ToList())
            entry.UnixFileMode = isReadOnly ? entry.UnixFileMode & ~(UnixFileMode)0b010_010_010 : entry.UnixFileMode | UnixFileMode.UserWrite;
    }
}
