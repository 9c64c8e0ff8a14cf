namespace AssetSync;

/// <summary>What sync would do; made by reading only. An empty plan is what verify calls in sync.</summary>
public sealed record Plan
{
    /// <summary>Gets every destination that is out of sync, sorted by destination, then by drift.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Gets what sync would do, sorted by destination; empty while a source is missing or could not be read.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    /// <summary>Gets what could not be read, sorted.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>Gets every destination that was judged, sorted.</summary>
    public required IReadOnlyList<RelativePath> Destinations { get; init; }

    /// <summary>Gets the number of destinations that were judged.</summary>
    public int DestinationCount => Destinations.Count;
}
