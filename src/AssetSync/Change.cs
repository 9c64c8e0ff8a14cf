namespace AssetSync;

/// <summary>One thing that sync does, or in a dry run would do.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Destination">The destination that it is done to.</param>
public sealed record Change(ChangeKind Kind, RelativePath Destination)
{
    /// <summary>Gets the source that the content comes from, or null for a removal.</summary>
    public RelativePath? Source { get; init; }

    /// <summary>Gets the drift that calls for it.</summary>
    public required Drift Reason { get; init; }

    /// <summary>Gets the content's size in bytes, 0 for a removal or a mode.</summary>
    public long Bytes { get; init; }
}
