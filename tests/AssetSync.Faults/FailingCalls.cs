using System.Text.Json;

namespace AssetSync.Faults;

/// <summary>Makes each call on the tree fail once, as on a full, broken or protected file system.</summary>
internal static class FailingCalls
{
    private static readonly string[] Open = ["openat", "openat2", "mkdirat"];
    private static readonly string[] Look = ["statx", "readlinkat", "getdents64", "lseek"]; // The other stats are the runtime's, which cannot tell failure from absence.
    private static readonly string[] Read = ["read", "pread64"];
    private static readonly string[] Write = ["write", "ftruncate", "copy_file_range", "renameat", "renameat2", "unlinkat", "fchmod", "utimensat"];

    // Which errors a call can meet; after EINTR it is repeated, and the run must not notice.
    private static readonly (string Error, string[] Calls)[] Errors =
    [
        ("ENOSPC", ["openat", "mkdirat", "write", "ftruncate", "copy_file_range", "renameat", "renameat2"]),
        ("EIO", [.. Open, .. Look, .. Read, .. Write]),
        ("EACCES", ["openat", "openat2", "mkdirat", "renameat", "renameat2", "unlinkat", "fchmod", "utimensat", "statx"]),
        ("EMFILE", ["openat", "openat2"]),
        ("EINTR", [.. Open, "statx", .. Read, .. Write]),
    ];

    public static Tally Run(Command command, int every)
    {
        if (Machine.Missing(Needs.Strace) is { } missing)
            return new("failing calls") { Skipped = missing };
        var tally = new Tally("failing calls");
        var strace = new Strace(command.Sync());
        var calls = Killing.ListCalls(strace);
        var points = Errors.SelectMany(error => calls.Where(call => error.Calls.Contains(call.Name)).Select(call => (Call: call, error.Error))).ToList();
        for (var i = 0; i < points.Count; i += every)
            tally.Try($"{points[i].Error} {points[i].Call.Name}", $"{points[i].Error}: {points[i].Call.Line}", () => Fail(strace, command, points[i].Call, points[i].Error));
        return tally;
    }

    private static void Fail(Strace strace, Command command, TracedCall call, string error)
    {
        using var folder = new ScratchFolder();
        var check = new FaultCheck(folder);
        var failed = strace.Fail(folder, call, error);
        if (failed.ExitCode == 0 && MayGoUnnoticed(call, error))
            check.AfterSync(mayHaveStaleEntry: true, mayHaveEmptyFolders: true);
        else
            CheckFailure(failed, call, check);
        command.ShouldMend(folder, check, mayHaveStaleEntry: true, mayHaveEmptyFolders: true);
    }

    private static void CheckFailure(CommandResult failed, TracedCall call, FaultCheck check)
    {
        failed.ExitCode.ShouldBe(3, failed.Log);
        if (call.Line.StartsWith("write(1<", StringComparison.Ordinal))
        {
            failed.Stderr.ShouldContain("the answer could not be written");
            return;
        }

        check.AfterFaults(mayLeaveTemporaries: call.Name is "unlinkat" || call.Line.Contains("O_DIRECTORY", StringComparison.Ordinal));
        using var answer = JsonDocument.Parse(failed.Stdout);
        var problems = answer.RootElement.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("message").GetString()!).ToList();
        problems.ShouldNotBeEmpty(failed.Log);
        problems.ShouldAllBe(message => FaultTree.Names(message), failed.Log);

        // A fault in writing one file does not stop the others.
        if (IsWriteOfOneFile(call))
            check.CountOld().ShouldBeLessThanOrEqualTo(1, failed.Log);
    }

    private static bool IsWriteOfOneFile(TracedCall call) =>
        Write.Contains(call.Name) && !call.Line.Contains(StandardTree.LockFile, StringComparison.Ordinal);

    // Interrupted calls are repeated, the kernel's copy and its way into a folder have a substitute, and some calls only clean up or look closer.
    private static bool MayGoUnnoticed(TracedCall call, string error) =>
        error == "EINTR" || call.Name is "copy_file_range" or "openat2" or "lseek" || call.Line.Contains("AT_REMOVEDIR", StringComparison.Ordinal);
}
