namespace AssetSync.Testing;

/// <summary>How a program ended and what it printed, with line ends as <c>\n</c>.</summary>
public sealed record CommandResult(int ExitCode, string Stdout, string Stderr)
{
    /// <summary>The command and its complete output, as the message of assertions.</summary>
    public required string Log { get; init; }
}
