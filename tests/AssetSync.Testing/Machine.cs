namespace AssetSync.Testing;

/// <summary>Knows what this machine offers.</summary>
public static class Machine
{
    /// <summary>The libc of Alpine, on x64.</summary>
    public const string Musl = "/lib/ld-musl-x86_64.so.1";

    // In this order: later ones may only be tried if the earlier ones are met.
    private static readonly (Needs Need, Lazy<string?> Missing)[] Reasons =
    [
        (Needs.Time, new(() => LongTests.AreAsked ? null : "takes long: ASSETSYNC_LONG_TESTS=1 runs it")),
        (Needs.Unix, new(() => OperatingSystem.IsWindows() ? "needs the permission bits and links of Unix" : null)),
        (Needs.Windows, new(() => OperatingSystem.IsWindows() ? null : "needs Windows")),
        (Needs.Linux, new(() => OperatingSystem.IsLinux() ? null : "needs Linux")),
        (Needs.LinuxFiles, new(() => !OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable("ASSETSYNC_PORTABLE_FILES") == "1" ? "needs the files of Linux" : null)),
        (Needs.Musl, new(() => File.Exists(Musl) ? null : "needs musl")),
        (Needs.NotRoot, new(() => Environment.UserName == "root" ? "needs a user other than root" : null)),
        (Needs.Fifo, new(() => MissingProgram("mkfifo"))),
        (Needs.Git, new(() => MissingProgram("git"))),
        (Needs.CaseSensitive, new(TryCase)),
        (Needs.Device, new(() => Try("needs root, to make a device", "mknod", "device", "c", "1", "5"))),
        (Needs.Strace, new(() => Try("needs the permission to trace processes", "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=openat", "true"))),
        (Needs.SmallDisk, new(() => Try("needs the permission to mount a small file system", "unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "."))),
        (Needs.Nuke, new(BuildEngine.TryRestoreNuke)),
    ];

    public static bool Has(Needs needs) => Missing(needs) is null;

    /// <summary>Returns what is missing, or null.</summary>
    public static string? Missing(Needs needs, params string[] programs) =>
        Reasons.Where(reason => needs.HasFlag(reason.Need)).Select(reason => reason.Missing.Value).Concat(programs.Select(MissingProgram)).FirstOrDefault(missing => missing is not null);

    /// <summary>Returns whether a program is on the search path.</summary>
    public static bool HasProgram(string name) => FindProgram(name) is not null;

    public static string? FindProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);

    private static string? MissingProgram(string name) => HasProgram(name) ? null : $"needs {name}";

    private static string? TryCase()
    {
        using var folder = new ScratchFolder();
        folder.Write("case", "");
        return folder.Has("CASE") ? "needs a file system that tells upper from lower case" : null;
    }

    private static string? Try(string otherwise, string program, params string[] arguments)
    {
        if (MissingProgram(program) is { } missing)
            return missing;
        using var folder = new ScratchFolder();
        return folder.Run(program, arguments).ExitCode == 0 ? null : otherwise;
    }
}
