namespace AssetSync;

/// <summary>One change that sync makes, or in a dry run would make.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Destination">The destination.</param>
public sealed record Change(ChangeKind Kind, RelativePath Destination)
{
    /// <summary>Gets the source that the content comes from, or null for a removal.</summary>
    public RelativePath? Source { get; init; }

    /// <summary>Gets the drift that it fixes.</summary>
    public required Drift Reason { get; init; }

    /// <summary>Gets the content's size in bytes, 0 for a removal or a mode.</summary>
    public long Bytes { get; init; }
}
