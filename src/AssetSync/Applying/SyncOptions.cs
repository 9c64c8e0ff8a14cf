namespace AssetSync;

/// <summary>Says how sync goes about it.</summary>
public sealed record SyncOptions
{
    /// <summary>Gets whether to plan only and write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Gets whether edits of destinations are discarded.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Gets the folder whose destinations alone are synced; null syncs all.</summary>
    public RelativePath? Below { get; init; }

    /// <summary>Gets where the number of files handled is reported, or null.</summary>
    public IProgress<SyncProgress>? Progress { get; init; }
}
