using AssetSync.Tests.Files;

namespace AssetSync.Tests.Safety;

/// <summary>Cancels sync at each of the calls that the library makes: it ends, leaves nothing behind, and records what it wrote.</summary>
public class CancelledAnywhereTests
{
    [RequiresFact(Needs.Unix)]
    public void A_sync_that_is_cancelled_at_any_call_leaves_no_temporary_and_the_next_one_carries_on()
    {
        for (var point = 1; ; point += Exhaustive.Choose(6, 1))
        {
            using var folder = new ScratchFolder();
            var check = new FaultCheck(folder);
            using var cancellation = new CancellationTokenSource();
            var calls = 0;
            var root = folder.OpenRoot(WatchedFiles.Over(FilesBelow.Open, (_, _) =>
            {
                if (Interlocked.Increment(ref calls) == point)
                    cancellation.Cancel();
            }));

            var wasCancelled = Sync(root, cancellation.Token);
            if (calls < point)
            {
                wasCancelled.ShouldBeFalse();
                Exhaustive.Report("calls at which sync was cancelled", point / Exhaustive.Choose(6, 1));
                return;
            }

            check.AfterFaults();
            folder.Has(StandardTree.LockFile + ".journal").ShouldBeFalse($"point {point}");

            // No copy that it wrote is reported as one that sync never wrote.
            var next = folder.OpenRoot();
            next.Verify().Findings.ShouldAllBe(finding => !finding.IsRefused);
            next.Sync().ExitCode.ShouldBe(ExitCode.Success);
            check.AfterSync();
        }
    }

    private static bool Sync(AssetRoot root, CancellationToken cancellationToken)
    {
        try
        {
            root.Sync(cancellationToken: cancellationToken);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
