namespace AssetSync.Faults.Tests;

/// <summary>A quick set of what <c>dotnet run --project tests/AssetSync.Faults</c> tries in full.</summary>
public class FaultTests
{
    [RequiresFact(Needs.Time | Needs.Strace)]
    public void A_command_that_is_killed_leaves_every_destination_old_or_new_and_the_next_sync_fixes_it() =>
        Hold(Killing.Run(AssetSyncCommand.Of(), Exhaustive.Choose(30, 1)), atLeast: 10);

    [RequiresFact(Needs.Time | Needs.Strace)]
    public void A_command_whose_calls_fail_ends_with_3_names_the_file_and_carries_on() =>
        Hold(FailingCalls.Run(AssetSyncCommand.Of(), Exhaustive.Choose(80, 1)), atLeast: 10);

    [RequiresFact(Needs.Time | Needs.SmallDisk)]
    public void A_command_on_a_full_disk_leaves_every_destination_old_or_new_and_nothing_behind() =>
        Hold(FullDisk.Run(AssetSyncCommand.Of(), Exhaustive.Choose(12, 1)), atLeast: 5);

    [RequiresFact(Needs.Time)]
    public void Commands_that_run_at_the_same_time_end_with_everything_in_sync() =>
        Hold(Racing.Run(AssetSyncCommand.Of(), Exhaustive.Choose(1, 100)), atLeast: 3);

    private static void Hold(Tally tally, int atLeast)
    {
        Exhaustive.Report(tally.ToString(), tally.Tried);
        tally.Failures.ShouldBeEmpty(tally.ToString());
        tally.Tried.ShouldBeGreaterThanOrEqualTo(atLeast);
    }
}
