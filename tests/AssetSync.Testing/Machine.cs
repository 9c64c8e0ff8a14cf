namespace AssetSync.Testing;

/// <summary>Knows what this machine offers.</summary>
public static class Machine
{
    private static readonly Lazy<bool> CaseSensitive = new(TellsCase);

    public static bool Has(Needs needs) => Missing(needs) is null;

    /// <summary>Says what is missing, or null.</summary>
    public static string? Missing(Needs needs) =>
        needs.HasFlag(Needs.Unix) && OperatingSystem.IsWindows() ? "needs the permission bits and links of Unix"
        : needs.HasFlag(Needs.Fifo) && !HasProgram("mkfifo") ? "needs mkfifo"
        : needs.HasFlag(Needs.Git) && !HasProgram("git") ? "needs git"
        : needs.HasFlag(Needs.CaseSensitive) && !CaseSensitive.Value ? "needs a file system that tells upper from lower case"
        : null;

    /// <summary>Says whether a program lies on the search path.</summary>
    public static bool HasProgram(string name) => FindProgram(name) is not null;

    public static string? FindProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);

    private static bool TellsCase()
    {
        using var folder = new ScratchFolder();
        folder.Write("case", "");
        return !folder.Has("CASE");
    }
}
