namespace AssetSync;

/// <summary>Says how sync goes about it.</summary>
public sealed record SyncOptions
{
    /// <summary>Gets whether to plan only and write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Gets whether edits of destinations are discarded.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Gets the copies to sync, and folders whose copies to sync; empty syncs all. One that is neither a copy nor a folder above one is an error (<c>ASSETSYNC0402</c>).</summary>
    public IReadOnlyList<RelativePath> Paths { get; init; } = [];

    /// <summary>Gets where the number of files handled is reported, or null.</summary>
    public IProgress<SyncProgress>? Progress { get; init; }

    /// <summary>Gets whether there may be no copy below a path, as for <see cref="PlanOptions.AllowsNoCopies"/>.</summary>
    internal bool AllowsNoCopies { get; init; }
}
