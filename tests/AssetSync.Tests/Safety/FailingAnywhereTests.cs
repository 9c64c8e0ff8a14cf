using AssetSync.Tests.Files;

namespace AssetSync.Tests.Safety;

/// <summary>Makes one call of the library fail as the system would.</summary>
public class FailingAnywhereTests
{
    [RequiresFact(Needs.Unix)]
    public void A_call_that_fails_ends_with_3_and_a_name_and_leaves_nothing_half_written() =>
        FailAtEveryCall(FilesBelow.Open, lasting: false, Exhaustive.Choose(2, 1)).ShouldBeGreaterThan(150);

    [RequiresFact(Needs.Unix)]
    public void A_call_that_fails_through_portable_files_ends_with_3_and_a_name_and_leaves_nothing_half_written() =>
        FailAtEveryCall(FilesBelow.OpenPortable, lasting: false, Exhaustive.Choose(5, 1)).ShouldBeGreaterThan(150);

    [RequiresFact(Needs.Unix)]
    public void A_disk_that_fails_from_some_call_on_leaves_every_destination_old_or_new() =>
        FailAtEveryCall(FilesBelow.Open, lasting: true, Exhaustive.Choose(5, 1)).ShouldBeGreaterThan(150);

    private static int FailAtEveryCall(Func<string, IFiles> open, bool lasting, int step)
    {
        for (var point = 1; ; point += step)
        {
            using var folder = new ScratchFolder();
            var check = new FaultCheck(folder);
            var calls = 0;
            (FileCall Call, string Path)? failed = null;
            var watched = WatchedFiles.Over(open, (call, path) =>
            {
                var number = Interlocked.Increment(ref calls);
                if (number < point || (number > point && !lasting))
                    return;
                failed ??= (call, path);
                throw new IOException($"no space left for {path}");
            });

            var (exitCode, problems) = Sync(folder.OpenRoot(watched));
            if (failed is null)
            {
                exitCode.ShouldBe(ExitCode.Success);
                Exhaustive.Report("calls that were made to fail", (point - 1) / step);
                return point - 1;
            }

            // What could not be removed is left to the next run.
            check.AfterFaults(mayLeaveTemporaries: lasting || failed.Value.Call is FileCall.Delete or FileCall.OpenFolder);
            exitCode.ShouldBeOneOf([ExitCode.IoFailure, .. MayBeMended(failed.Value) ? [ExitCode.Success] : Array.Empty<ExitCode>()], $"point {point}: {failed}");
            if (exitCode == ExitCode.IoFailure)
                problems.ShouldNotBeEmpty();

            var root = folder.OpenRoot(open);
            root.Sync().ExitCode.ShouldBe(ExitCode.Success, $"after point {point}: {failed}");
            root.Verify().IsInSync.ShouldBeTrue($"after point {point}: {failed}");
            check.AfterSync(
                mayHaveStaleEntry: lasting || failed.Value.Path is "copies/same.txt" or "src/same.txt",
                mayHaveEmptyFolders: lasting || failed.Value.Call is FileCall.OpenFolder or FileCall.DeleteFolder);
        }
    }

    // A status is read again if the file may have changed.
    private static bool MayBeMended((FileCall Call, string Path) failed) => failed.Call is FileCall.SetModified;

    private static (ExitCode, IReadOnlyList<Problem>) Sync(AssetRoot root)
    {
        try
        {
            var result = root.Sync();
            return (result.ExitCode, result.Problems);
        }
        catch (AssetSyncException exception)
        {
            return (exception.ExitCode, exception.Problems);
        }
    }
}
