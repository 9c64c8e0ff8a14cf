using System.Diagnostics;
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
        var runs = Enumerable.Range(0, processes).Select(i => (IsSync: i % 2 == 0, Process: Start(folder, i % 2 == 0 ? command.Sync() : command.Verify()))).ToList();
        foreach (var (isSync, process) in runs)
        {
            using (process)
            {
                var (answer, talk) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
                process.WaitForExit(TimeSpan.FromMinutes(2)).ShouldBeTrue("a process hangs");

                // A verify in the midst of a sync sees drift; nothing is ever unreadable to it.
                process.ExitCode.ShouldBeOneOf(isSync ? [0] : [0, 1], answer.GetAwaiter().GetResult() + talk.GetAwaiter().GetResult());
            }
        }

        var verify = folder.Run(command.Verify());
        verify.ExitCode.ShouldBe(0, verify.Log);
        check.AfterSync();
    }

    private static Process Start(ScratchFolder folder, Command command) => Process.Start(new ProcessStartInfo(command.Program, command.Arguments)
    {
        WorkingDirectory = folder.Path,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
