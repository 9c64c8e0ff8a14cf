using AssetSync.Tests.Files;

namespace AssetSync.Tests.Safety;

/// <summary>Stops sync at each of the calls that the library makes; tests/AssetSync.Faults does so at each call of the process.</summary>
public class KilledAnywhereTests
{
    [RequiresFact(Needs.Unix)]
    public void A_sync_that_is_killed_at_any_call_leaves_every_destination_old_or_new_and_the_next_one_fixes_it() =>
        KillAtEveryCall(FilesBelow.Open, step: 1).ShouldBeGreaterThan(150);

    [RequiresFact(Needs.Unix)]
    public void A_sync_through_portable_files_that_is_killed_at_any_call_leaves_every_destination_old_or_new_and_the_next_one_fixes_it() =>
        KillAtEveryCall(FilesBelow.OpenPortable, Exhaustive.Choose(5, 1)).ShouldBeGreaterThan(150);

    private static int KillAtEveryCall(Func<string, IFiles> open, int step)
    {
        using var trees = new PreparedTrees();
        for (var point = 1; ; point += step)
        {
            using var folder = trees.Next(out var check);
            var calls = 0;
            var watched = WatchedFiles.Over(open, (_, _) =>
            {
                if (Interlocked.Increment(ref calls) >= point)
                    throw new KilledException();
            });
            try
            {
                AssetRoot.Open(folder.Path, null, watched).Sync().ExitCode.ShouldBe(ExitCode.Success);
                check.AfterSync();
                Exhaustive.Report("calls at which sync was stopped", (point - 1) / step);
                return point - 1;
            }
            catch (KilledException)
            {
                check.AfterKill();
            }

            var root = AssetRoot.Open(folder.Path, null, open);
            root.Sync().ExitCode.ShouldBe(ExitCode.Success, $"after point {point}");
            root.Verify().IsInSync.ShouldBeTrue($"after point {point}");
            check.AfterSync();
        }
    }
}
