namespace AssetSync;

/// <summary>Options of adopt.</summary>
public sealed record AdoptOptions
{
    /// <summary>Gets whether to only plan, and write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Gets whether to overwrite a source even if it was edited too, or sync never wrote its copy; the source's content is discarded.</summary>
    public bool Overwrite { get; init; }
}
