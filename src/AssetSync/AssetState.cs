namespace AssetSync;

/// <summary>One destination and its state, or a file in an exact destination that is not a copy.</summary>
/// <param name="Source">The source; null for a file that no mapping writes.</param>
/// <param name="Destination">The destination.</param>
/// <param name="Mapping">The mapping of both, or the exact one.</param>
public sealed record AssetState(RelativePath? Source, RelativePath Destination, Mapping Mapping)
{
    /// <summary>Gets the source's size in bytes, or null if the source is missing or in git.</summary>
    public long? Bytes { get; init; }

    /// <summary>Gets how it is out of sync; empty if it is in sync, or could not be compared.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Gets why it could not be compared, such as a source that is a folder; null if it was.</summary>
    public Problem? Problem { get; init; }
}
