namespace AssetSync;

/// <summary>Makes the exceptions for failures of git.</summary>
internal static class GitErrors
{
    public static AssetSyncException Failed(string message, string? fix = null) => Create(ExitCode.IoFailure, message, fix);

    public static AssetSyncException BadInput(string message, string? fix = null) => Create(ExitCode.BadInput, message, fix);

    /// <summary>A git command failed, with git's own message.</summary>
    public static AssetSyncException Failed(string command, in GitOutput output) =>
        Failed($"git {command} ended with {output.ExitCode}: {output.Words}");

    private static AssetSyncException Create(ExitCode exitCode, string message, string? fix) =>
        new(exitCode, [new Problem(DiagnosticCodes.GitFailed, message) { Fix = fix }]);
}
