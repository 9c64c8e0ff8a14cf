namespace AssetSync;

/// <summary>Finds git on the PATH.</summary>
/// <remarks>Starting a process by name would first look next to the program and in the working directory, and run a file named git in a repository.</remarks>
internal static class GitProgram
{
    private static readonly Lazy<string?> Found = new(() => Find(Environment.GetEnvironmentVariable("PATH")));

    /// <summary>Gets the absolute path of git, or null if it is not installed.</summary>
    public static string? Path => Found.Value;

    internal static string? Find(string? path)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        foreach (var folder in (path ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!System.IO.Path.IsPathFullyQualified(folder))
                continue;
            var candidate = System.IO.Path.Combine(folder, name);
            if (IsExecutable(candidate))
                return candidate;
        }

        return null;
    }

    private static bool IsExecutable(string path)
    {
        const UnixFileMode execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & execute) != 0);
    }
}
