namespace AssetSync.Faults;

/// <summary>Kills sync at each of its calls on the tree; afterwards every destination is old or new, and the next sync fixes everything.</summary>
internal static class Killing
{
    private const int KilledBySignal = 137;

    public static Tally Run(Command command, int every)
    {
        if (Machine.Missing(Needs.Strace) is { } missing)
            return new("killed") { Skipped = missing };
        var tally = new Tally("killed");
        var strace = new Strace(command.Sync());
        var calls = ListCalls(strace);
        for (var i = 0; i < calls.Count; i += every)
            tally.Try(calls[i].Name, calls[i].Line, () => Kill(strace, command, calls[i]));
        return tally;
    }

    public static IReadOnlyList<TracedCall> ListCalls(Strace strace)
    {
        using var folder = new ScratchFolder();
        var check = new FaultCheck(folder);
        var calls = strace.List(folder, out var result);
        result.ExitCode.ShouldBe(0, result.Log);
        check.AfterSync();
        return calls;
    }

    private static void Kill(Strace strace, Command command, TracedCall call)
    {
        using var folder = new ScratchFolder();
        var check = new FaultCheck(folder);
        var killed = strace.Kill(folder, call);
        killed.ExitCode.ShouldBe(KilledBySignal, killed.Log);
        check.AfterKill();
        command.ShouldMend(folder, check);
    }
}
