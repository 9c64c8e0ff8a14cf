namespace AssetSync.Faults;

/// <summary>Runs a command under strace, which can list its system calls, kill it at one, or make one fail.</summary>
internal sealed class Strace(Command command)
{
    private static readonly string[] FileCalls =
    [
        "open", "openat", "openat2", "creat", "stat", "lstat", "fstat", "newfstatat", "statx", "access", "faccessat", "faccessat2",
        "read", "pread64", "write", "pwrite64", "close", "lseek", "ftruncate", "copy_file_range", "sendfile", "getdents64",
        "rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat", "link", "linkat", "symlink", "symlinkat",
        "readlink", "readlinkat", "chmod", "fchmod", "fchmodat", "utimensat", "flock", "fcntl", "fsync", "fdatasync", "chdir", "fchdir",
    ];

    // With a question mark strace ignores names that this processor does not have.
    private static readonly string Traced = "trace=" + string.Join(',', FileCalls.Select(name => "?" + name));

    /// <summary>Runs the command and returns the calls that name the folder, in their order, with the result of the run.</summary>
    public IReadOnlyList<TracedCall> List(ScratchFolder folder, out CommandResult result)
    {
        var log = folder["../calls.txt"];
        WaitUntilSettled();
        result = folder.Run(With("-f", "-y", "-s", "4096", "-o", log, "-e", Traced));
        return Parse(File.ReadLines(log), folder.Path);
    }

    /// <summary>Runs the command and kills it when it enters that call.</summary>
    public CommandResult Kill(ScratchFolder folder, TracedCall call) => Inject(folder, call, "signal=KILL");

    /// <summary>Runs the command and makes that call fail without being carried out.</summary>
    public CommandResult Fail(ScratchFolder folder, TracedCall call, string error) => Inject(folder, call, "error=" + error);

    private CommandResult Inject(ScratchFolder folder, TracedCall call, string what)
    {
        WaitUntilSettled();
        return folder.Run(With("-f", "-qq", "-o", "/dev/null", "-e", $"trace={call.Name}", "-e", $"inject={call.Name}:{what}:when={call.Number}"));
    }

    // A source that was written a moment ago is looked at again, and then the calls would have other numbers.
    private static void WaitUntilSettled() => Thread.Sleep(60);

    // A killed process cannot remove the runtime's debugger files, so these are switched off. With one thread every run makes the same calls.
    private Command With(params string[] options) => command with
    {
        Program = "strace",
        Arguments = [.. options, "--", command.Program, .. command.Arguments],
        Environment = new Dictionary<string, string?>(command.Environment) { ["DOTNET_EnableDiagnostics"] = "0", ["DOTNET_PROCESSOR_COUNT"] = "1" },
    };

    private static List<TracedCall> Parse(IEnumerable<string> lines, string folder)
    {
        var counts = new Dictionary<(string Thread, string Name), int>();
        var calls = new List<TracedCall>();
        foreach (var line in lines)
        {
            var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries);
            var open = parts.Length == 2 ? parts[1].IndexOf('(', StringComparison.Ordinal) : -1;
            if (open <= 0 || parts[1][0] == '<')
                continue; // The end of a call that another thread's interrupted, a signal, or an exit.
            var name = parts[1][..open];
            var number = counts[(parts[0], name)] = counts.GetValueOrDefault((parts[0], name)) + 1;
            if (parts[1].Replace($"AT_FDCWD<{folder}>", "AT_FDCWD", StringComparison.Ordinal).Contains(folder, StringComparison.Ordinal))
                calls.Add(new(name, number, parts[1]));
        }

        return calls;
    }
}
