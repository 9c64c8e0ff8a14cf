using System.Globalization;

namespace AssetSync.Faults;

/// <summary>The command line: what to inject, how often, into which command.</summary>
internal static class FaultCommand
{
    private const string Usage = """
        Injects faults into asset-sync and holds it to its promises; prints what was tried.

        dotnet run --project tests/AssetSync.Faults -- [kill] [errors] [disk] [race] [--every N] [--rounds N] [--command FILE]

          kill       ends sync at each of its system calls on the tree (strace)
          errors     lets each of these calls fail with ENOSPC, EIO, EACCES, EMFILE and EINTR (strace)
          disk       syncs on file systems of every small size (root: mounts tmpfs in a namespace of its own)
          race       runs 2, 4 and 8 syncs and verifies at once
          --every    tries every Nth point only (default 1)
          --rounds   how many rounds of a race (default 100)
          --command  a native asset-sync; default: asset-sync.dll beside this program, which is slower
        """;

    public static int Run(string[] args)
    {
        var (every, rounds, command) = (1, 100, AssetSyncCommand.Of());
        var asked = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--every" when i + 1 < args.Length: every = int.Parse(args[++i], CultureInfo.InvariantCulture); break;
                case "--rounds" when i + 1 < args.Length: rounds = int.Parse(args[++i], CultureInfo.InvariantCulture); break;
                case "--command" when i + 1 < args.Length: command = new(Path.GetFullPath(args[++i]), []); break;
                case "kill" or "errors" or "disk" or "race": asked.Add(args[i]); break;
                default: Console.WriteLine(Usage); return args[i] is "--help" or "-h" ? 0 : 2;
            }
        }

        if (asked.Count == 0)
            asked = ["kill", "errors", "disk", "race"];
        var failed = false;
        foreach (var kind in asked)
        {
            var tally = kind switch
            {
                "kill" => Killing.Run(command, every),
                "errors" => FailingCalls.Run(command, every),
                "disk" => FullDisk.Run(command),
                _ => Racing.Run(command, rounds),
            };
            Console.WriteLine(tally);
            failed |= tally.Failures.Count > 0;
        }

        return failed ? 1 : 0;
    }
}
