namespace AssetSync;

/// <summary>Options of sync.</summary>
public sealed record SyncOptions
{
    /// <summary>Gets the destinations to sync, or folders above some, relative to the root; empty for all. Any other path is an error (<c>ASSETSYNC0402</c>).</summary>
    public IReadOnlyList<RelativePath> Paths { get; init; } = [];

    /// <summary>Gets whether to only plan, and write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Gets whether to discard edits of destinations.</summary>
    public bool Overwrite { get; init; }

    /// <summary>Gets where the number of files compared, then written, is reported, or null.</summary>
    public IProgress<SyncProgress>? Progress { get; init; }

    /// <summary>Gets whether a path may have no destination at or below it, as in <see cref="VerifyOptions.AllowsNoCopies"/>.</summary>
    internal bool AllowsNoCopies { get; init; }
}
