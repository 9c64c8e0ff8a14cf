namespace AssetSync.Tool.Proving;

/// <summary>One way of breaking one copy in a scratch copy of the root, and whether verify reported it.</summary>
/// <param name="Destination">The destination that was put out of sync.</param>
/// <param name="Drift">The drift that verify had to report of it.</param>
/// <param name="Mapping">The mapping that names the destination.</param>
internal sealed record Proof(RelativePath Destination, Drift Drift, Mapping Mapping)
{
    /// <summary>Gets what was done, such as <c>a line was added to the copy</c>.</summary>
    public required string Breakage { get; init; }

    /// <summary>Gets whether verify reported exactly that, and failed.</summary>
    public bool IsSeen { get; init; }
}
