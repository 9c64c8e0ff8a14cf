using System.Globalization;

namespace AssetSync.Faults;

/// <summary>Runs several syncs and verifies at once on one root.</summary>
internal static class Racing
{
    public static Tally Run(Command command, int rounds)
    {
        var tally = new Tally("at the same time");
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var processes in new[] { 2, 4, 8 })
                tally.Try(string.Create(CultureInfo.InvariantCulture, $"{processes} processes"), $"round {round}", () => Race(command, processes));
        }

        return tally;
    }

    private static void Race(Command command, int processes)
    {
        using var folder = new ScratchFolder();
        var check = new FaultCheck(folder);
        var runs = Enumerable.Range(0, processes).Select(i => CommandRunner.RunAsync(i % 2 == 0 ? command.Sync() : command.Verify(), folder.Path)).ToList();
        for (var i = 0; i < processes; i++)
        {
            // A verify during a sync may see drift, but nothing that it cannot read.
            var result = runs[i].GetAwaiter().GetResult();
            result.ExitCode.ShouldBeOneOf(i % 2 == 0 ? [0] : [0, 1], result.Log);
        }

        var verify = folder.Run(command.Verify());
        verify.ExitCode.ShouldBe(0, verify.Log);
        check.AfterSync();
    }
}
