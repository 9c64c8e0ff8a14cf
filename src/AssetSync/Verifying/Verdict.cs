namespace AssetSync;

/// <summary>What verify says: everything that is out of sync and everything that could not be judged.</summary>
public sealed record Verdict
{
    /// <summary>Gets every destination that is out of sync, sorted by destination, then by drift.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Gets what could not be read, sorted.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Gets every destination that was judged, sorted.</summary>
    public required IReadOnlyList<RelativePath> Destinations { get; init; }

    /// <summary>Gets the number of destinations that were judged.</summary>
    public int DestinationCount => Destinations.Count;

    /// <summary>Gets whether every destination is in sync and all could be judged.</summary>
    public bool IsInSync => Findings.Count == 0 && Problems.Count == 0;

    /// <summary>Gets the exit code that a host ends with.</summary>
    public ExitCode ExitCode => ExitCodes.Highest(Findings, Problems);
}
