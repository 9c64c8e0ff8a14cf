namespace AssetSync;

/// <summary>Says how adopt takes edits.</summary>
public sealed record AdoptOptions
{
    /// <summary>Gets whether to plan only and write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Gets whether a source is overwritten although it was edited as well, or its copy was never written by sync; the source's content is discarded.</summary>
    public bool Overwrite { get; init; }
}
