namespace AssetSync;

/// <summary>Says what sync does and how.</summary>
public sealed record SyncOptions
{
    /// <summary>Gets the destinations, and folders above some, that alone are synced; empty for all. A path that is neither is an error.</summary>
    public IReadOnlyList<RelativePath> Paths { get; init; } = [];

    /// <summary>Gets whether to plan only and write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Gets whether edits of destinations are discarded.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Gets where the number of files compared, then written, is reported, or null.</summary>
    public IProgress<SyncProgress>? Progress { get; init; }

    /// <summary>Gets whether there may be no destination at or below a path, as for <see cref="VerifyOptions.AllowsNoCopies"/>.</summary>
    internal bool AllowsNoCopies { get; init; }
}
