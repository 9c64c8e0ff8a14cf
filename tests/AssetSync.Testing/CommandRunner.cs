using System.Text;
using CliWrap;

namespace AssetSync.Testing;

/// <summary>Runs programs without the environment variables of a surrounding CI, hook or terminal.</summary>
public static class CommandRunner
{
    private static readonly Dictionary<string, string?> Ambient = new string[]
    {
        "CI", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "TF_BUILD", "NO_COLOR", "FORCE_COLOR", "TERM", "GIT_PAGER", "PAGER", "LESS",
        "GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_PREFIX", "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath",
    }.ToDictionary(name => name, _ => (string?)null);

    public static CommandResult Run(Command command, string workingDirectory) => RunAsync(command, workingDirectory).GetAwaiter().GetResult();

    public static async Task<CommandResult> RunAsync(Command command, string workingDirectory)
    {
        var (stdout, stderr) = (new StringBuilder(), new StringBuilder());
        using var timeout = new CancellationTokenSource(command.Timeout);
        try
        {
            var ended = await Cli.Wrap(command.Program)
                .WithArguments(command.Arguments)
                .WithWorkingDirectory(workingDirectory)
                .WithEnvironmentVariables(variables => variables.Set(Ambient).Set(command.Environment))
                .WithStandardInputPipe(PipeSource.FromString(command.Input))
                .WithStandardOutputPipe(PipeTarget.ToStringBuilder(stdout, Encoding.UTF8))
                .WithStandardErrorPipe(PipeTarget.ToStringBuilder(stderr, Encoding.UTF8))
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(timeout.Token).ConfigureAwait(false);
            return Describe(ended.ExitCode);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Killed after {command.Timeout}.\n{Describe(-1).Log}");
        }

        CommandResult Describe(int exitCode) => new(exitCode, stdout.ToString().ReplaceLineEndings("\n"), stderr.ToString().ReplaceLineEndings("\n"))
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
}
