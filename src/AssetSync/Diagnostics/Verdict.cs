namespace AssetSync;

/// <summary>The result of verify: everything that is out of sync or could not be compared.</summary>
public sealed record Verdict
{
    /// <summary>Gets every destination that is out of sync, sorted by destination, then by drift.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Gets what could not be read, sorted.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Gets every destination that was compared, sorted.</summary>
    public required IReadOnlyList<RelativePath> Destinations { get; init; }

    /// <summary>Gets whether every destination could be compared and is in sync.</summary>
    public bool IsInSync => Findings.Count == 0 && Problems.Count == 0;

    /// <summary>Gets the exit code that a host ends with.</summary>
    public ExitCode ExitCode => ExitCodes.Highest(Findings, Problems);

    /// <summary>Throws unless everything is in sync: a gate in one line of a build script.</summary>
    /// <exception cref="AssetSyncException">Something is not in sync; the message has a line for each finding and problem, with the command that fixes it.</exception>
    public void ThrowIfOutOfSync()
    {
        if (!IsInSync)
            throw new AssetSyncException(ExitCode, [.. Findings.Select(finding => new Problem(finding.Code, $"{finding.Destination}: {finding.Message}") { Location = finding.Location, Fix = finding.Fix }), .. Problems]);
    }
}
