namespace AssetSync;

/// <summary>What verify says: everything that is out of sync and everything that could not be compared.</summary>
public sealed record Verdict
{
    /// <summary>Gets every destination that is out of sync, sorted by destination, then by drift.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Gets what could not be read, sorted.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Gets every destination that the verdict is about, sorted.</summary>
    public required IReadOnlyList<RelativePath> Destinations { get; init; }

    /// <summary>Gets whether every destination is in sync and all could be compared.</summary>
    public bool IsInSync => Findings.Count == 0 && Problems.Count == 0;

    /// <summary>Gets the exit code that a host ends with.</summary>
    public ExitCode ExitCode => ExitCodes.Highest(Findings, Problems);

    /// <summary>Throws unless everything is in sync: verify as one line of a build script.</summary>
    /// <exception cref="AssetSyncException">Something is not; its message has a line for each finding and problem, with the command that fixes it.</exception>
    public void ThrowIfOutOfSync()
    {
        if (!IsInSync)
            throw new AssetSyncException(ExitCode, [.. Findings.Select(finding => new Problem(finding.Code, $"{finding.Destination}: {finding.Message}") { Location = finding.Location, Fix = finding.Fix }), .. Problems]);
    }
}
