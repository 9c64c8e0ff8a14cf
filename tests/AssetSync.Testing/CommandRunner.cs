using System.Diagnostics;

namespace AssetSync.Testing;

/// <summary>Runs programs without what the surrounding CI, hook or terminal put into the environment.</summary>
public static class CommandRunner
{
    private static readonly string[] Ambient =
    [
        "CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "TF_BUILD", "NO_COLOR", "FORCE_COLOR", "TERM", "GIT_PAGER", "PAGER", "LESS",
        "GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_PREFIX", "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath",
    ];

    public static CommandResult Run(Command command, string workingDirectory)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var name in Ambient)
            start.Environment.Remove(name);
        foreach (var (name, value) in command.Environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var stdout = process.StandardOutput.ReadToEndAsync();
        var stderr = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(command.Input);
        process.StandardInput.Close();
        var ended = process.WaitForExit(command.Timeout);
        if (!ended)
            process.Kill(entireProcessTree: true);

        var result = Describe(command, workingDirectory, ended ? process.ExitCode : -1, Text(stdout), Text(stderr));
        return ended ? result : throw new TimeoutException($"Killed after {command.Timeout}.\n{result.Log}");
    }

    private static string Text(Task<string> output) =>
        output.GetAwaiter().GetResult().ReplaceLineEndings("\n");

    private static CommandResult Describe(Command command, string workingDirectory, int exitCode, string stdout, string stderr) =>
        new(exitCode, stdout, stderr)
        {
            Log = $"""
                $ {command.Program} {string.Join(' ', command.Arguments)}
                in {workingDirectory}, exit code {exitCode}
                --- stdout
                {stdout}
                --- stderr
                {stderr}

                """,
        };
}
