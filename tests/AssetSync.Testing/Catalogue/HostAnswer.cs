namespace AssetSync.Testing;

/// <summary>What a host said.</summary>
/// <param name="ExitCode">0 in sync or done, 1 drift or refused, 2 bad input, 3 reading or writing failed.</param>
/// <param name="Findings">Each as <c>drift destination</c>, sorted by destination.</param>
/// <param name="Problems">The codes of the problems.</param>
/// <param name="Log">Everything that was said, for the message of a failing test.</param>
public sealed record HostAnswer(int ExitCode, IReadOnlyList<string> Findings, IReadOnlyList<string> Problems, string Log);
