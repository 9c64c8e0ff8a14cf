namespace AssetSync.Testing;

/// <summary>How a program ended and what it printed, with line ends as <c>\n</c>.</summary>
public sealed record CommandResult(int ExitCode, string Stdout, string Stderr)
{
    /// <summary>The command and its whole output, to be handed to assertions as their message.</summary>
    public required string Log { get; init; }
}
