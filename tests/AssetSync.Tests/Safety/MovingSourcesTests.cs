using AssetSync.Tests.Files;

namespace AssetSync.Tests.Safety;

/// <summary>Sources that change while they are read: what is written is one version, or there is an error and nothing is written.</summary>
public class MovingSourcesTests
{
    private const string Source = "source.bin";
    private const string Destination = "copies/copy.bin";

    // Several windows of the reader, and enough for the kernel to copy.
    private const int Large = 1_200_000;

    public static TheoryData<int, bool> SizesAndFiles => new()
    {
        { 10, false }, { 300_000, false }, { Large, false }, { 10, true }, { 300_000, true }, { Large, true },
    };

    [Theory]
    [MemberData(nameof(SizesAndFiles))]
    public void A_source_that_is_rewritten_in_place_while_it_is_copied_is_copied_again(int size, bool portable)
    {
        using var folder = Tree(size);
        var done = false;

        var result = Sync(folder, portable, (call, path) =>
        {
            if (!IsCopying(call, path) || done)
                return;
            done = true;
            Overwrite(folder, 'b', size);
        });

        result.ExitCode.ShouldBe(ExitCode.Success);
        ShouldBeVersion(folder, 'b', size);
    }

    [Theory]
    [MemberData(nameof(SizesAndFiles))]
    public void A_source_that_shrinks_or_grows_while_it_is_copied_is_copied_again(int size, bool portable)
    {
        ShouldBeCopiedAgain(size, portable, folder => folder.Write(Source, Version('b', size / 2)));
        ShouldBeCopiedAgain(size, portable, folder => folder.Write(Source, Version('b', size * 2)));
    }

    [RequiresTheory(Needs.Unix)] // Windows lets nobody move a file over one that is open.
    [MemberData(nameof(SizesAndFiles))]
    public void A_source_that_is_replaced_while_it_is_copied_is_copied_again(int size, bool portable) =>
        ShouldBeCopiedAgain(size, portable, folder => File.Move(folder.Write("new.bin", Version('b', size)), folder[Source], overwrite: true));

    private static void ShouldBeCopiedAgain(int size, bool portable, Action<ScratchFolder> change)
    {
        using var folder = Tree(size);
        var done = false;

        var result = Sync(folder, portable, (call, path) =>
        {
            if (!IsCopying(call, path) || done)
                return;
            done = true;
            change(folder);
        });

        result.ExitCode.ShouldBe(ExitCode.Success);
        var copied = File.ReadAllBytes(folder[Destination]);
        copied.Distinct().Count().ShouldBe(1, "a copy is of one version");
        (copied.AsSpan().SequenceEqual(Version('a', size)) || copied.AsSpan().SequenceEqual(File.ReadAllBytes(folder[Source]))).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(SizesAndFiles))]
    public void A_source_that_changes_each_time_it_is_copied_is_an_error_and_the_copy_stays_as_it_was(int size, bool portable)
    {
        using var folder = Tree(size);
        folder.Write(Destination, "old");
        var version = 'b';

        var result = Sync(folder, portable, (call, path) =>
        {
            if (IsCopying(call, path))
                Overwrite(folder, version++, size);
        }, overwrite: true);

        result.ExitCode.ShouldBe(ExitCode.IoFailure);
        result.Problems.Single().Code.ShouldBe("ASSETSYNC0303");
        result.Problems.Single().Message.ShouldContain(Source);
        folder.Read(Destination).ShouldBe("old");
        ShouldHaveLeftNothing(folder);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_source_that_vanishes_before_it_is_copied_is_an_error_and_the_rest_is_carried_out(bool portable)
    {
        using var folder = Tree(10);
        folder.Write("other.txt", "other");
        folder.Map($"{Source} -> {Destination}", "other.txt -> copies/other.txt");

        var result = Sync(folder, portable, (call, path) =>
        {
            if (call == FileCall.OpenFolder && path == "copies")
                folder.Remove(Source);
        });

        result.ExitCode.ShouldBe(ExitCode.IoFailure);
        result.Problems.Single().Code.ShouldBe("ASSETSYNC0303");
        folder.Has(Destination).ShouldBeFalse();
        folder.Read("copies/other.txt").ShouldBe("other");
        ShouldHaveLeftNothing(folder);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_change_that_a_coarse_clock_cannot_tell_from_the_last_one_is_not_half_copied(bool portable)
    {
        // As on file systems that stamp changes in steps: here of 15 ms.
        static FileTime Coarse(FileTime time) => time with { Nanoseconds = time.Nanoseconds / 15_000_000 * 15_000_000 };
        const int size = 600_000;
        for (var round = 0; round < 5; round++)
        {
            using var folder = Tree(size);
            var done = false;
            var root = AssetRoot.Open(folder.Path, null, path => new WatchedFiles(Open(portable)(path), (call, name) =>
            {
                if (call != FileCall.Write || !name.StartsWith("copies/", StringComparison.Ordinal) || done)
                    return;
                done = true;
                Overwrite(folder, 'b', size);
            })
            {
                Tell = status => status with { Modified = Coarse(status.Modified), Changed = Coarse(status.Changed) },
            });

            root.Sync().ExitCode.ShouldBe(ExitCode.Success);
            File.ReadAllBytes(folder[Destination]).Distinct().Count().ShouldBe(1, "half of each version");
        }
    }

    [Fact]
    public void A_large_source_that_is_rewritten_while_it_is_compared_is_never_called_in_sync_with_neither_version()
    {
        // The first half agrees before the change, the second half after it; no version agrees as a whole.
        using var folder = new ScratchFolder();
        folder.Map($"{Source} -> {Destination}");
        folder.Write(Source, [.. Version('a', 400_000), .. Version('x', 400_000)]);
        folder.Write(Destination, [.. Version('a', 400_000), .. Version('b', 400_000)]);
        var reads = 0;

        var verdict = Root(folder, portable: false, (call, path) =>
        {
            if (call == FileCall.Read && path == Source && ++reads == 2)
                folder.Write(Source, [.. Version('x', 400_000), .. Version('b', 400_000)]);
        }).Verify();

        verdict.IsInSync.ShouldBeFalse();
    }

    [Fact]
    public void A_copy_that_vanishes_while_it_is_compared_is_missing_and_no_failure()
    {
        using var folder = Tree(10);
        AssetRoot.Open(folder.Path).Sync();
        folder.Write(Destination, "edited");

        var verdict = Root(folder, portable: false, (call, path) =>
        {
            if (call == FileCall.Open && path == Destination && folder.Has(Destination))
                folder.Remove(Destination);
        }).Verify();

        verdict.Problems.ShouldBeEmpty();
        verdict.Findings.Single().Drift.ShouldBe(Drift.MissingDestination);
    }

    [Fact]
    public void An_edit_of_a_copy_that_is_saved_after_the_plan_is_kept()
    {
        using var folder = Tree(10);
        AssetRoot.Open(folder.Path).Sync();
        Overwrite(folder, 'b', 10);

        var result = Root(folder, portable: false, (call, path) =>
        {
            if (call == FileCall.Create && path.StartsWith("copies/", StringComparison.Ordinal))
                folder.Write(Destination, "edited");
        }).Sync();

        result.ExitCode.ShouldBe(ExitCode.IoFailure);
        result.Problems.Single().Code.ShouldBe("ASSETSYNC0304");
        folder.Read(Destination).ShouldBe("edited");
        ShouldHaveLeftNothing(folder);
    }

    [Fact]
    public void An_orphan_that_is_edited_after_the_plan_is_kept()
    {
        using var folder = Tree(10);
        folder.Write("other.txt", "other");
        AssetRoot.Open(folder.Path).Sync();
        folder.Map("other.txt -> copies/other.txt");

        var result = Root(folder, portable: false, (call, path) =>
        {
            if (call == FileCall.OpenFolder && path == "copies")
                folder.Write(Destination, "edited");
        }).Sync();

        result.Problems.Single().Code.ShouldBe("ASSETSYNC0304");
        folder.Read(Destination).ShouldBe("edited");
    }

    [Fact]
    public void An_edit_of_a_copy_that_was_in_sync_is_not_recorded_as_what_sync_wrote()
    {
        using var folder = Tree(10);
        AssetRoot.Open(folder.Path).Sync();
        folder.Remove(StandardTree.LockFile);

        Root(folder, portable: false, (call, path) =>
        {
            // Between the plan and the lock file.
            if (call == FileCall.OpenFolder && path.Length == 0 && folder.Read(Destination) != "edited")
                folder.Write(Destination, "edited");
        }).Sync();
        Overwrite(folder, 'b', 10);

        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Drift);
        folder.Read(Destination).ShouldBe("edited");
    }

    private static bool IsCopying(FileCall call, string path) =>
        call is FileCall.Write or FileCall.TryCopyFrom && path.StartsWith("copies/", StringComparison.Ordinal);

    private static ScratchFolder Tree(int size)
    {
        var folder = new ScratchFolder();
        folder.Map($"{Source} -> {Destination}");
        folder.Write(Source, Version('a', size));
        return folder;
    }

    private static Func<string, IFiles> Open(bool portable) => portable ? FilesBelow.OpenPortable : FilesBelow.Open;

    private static AssetRoot Root(ScratchFolder folder, bool portable, Action<FileCall, string> before) =>
        AssetRoot.Open(folder.Path, null, WatchedFiles.Over(Open(portable), before));

    private static SyncResult Sync(ScratchFolder folder, bool portable, Action<FileCall, string> before, bool overwrite = false) =>
        Root(folder, portable, before).Sync(new() { Overwrite = overwrite });

    private static byte[] Version(char version, int size) => [.. Enumerable.Repeat((byte)version, size)];

    // In place, without changing the size.
    private static void Overwrite(ScratchFolder folder, char version, int size)
    {
        using var file = new FileStream(folder[Source], FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 0);
        file.Write(Version(version, size));
    }

    private static void ShouldBeVersion(ScratchFolder folder, char version, int size) =>
        File.ReadAllBytes(folder[Destination]).AsSpan().SequenceEqual(Version(version, size)).ShouldBeTrue();

    private static void ShouldHaveLeftNothing(ScratchFolder folder) =>
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file => file.Contains(".assetsync-", StringComparison.Ordinal) || file.EndsWith(".journal", StringComparison.Ordinal)).ShouldBeEmpty();
}
