namespace AssetSync;

/// <summary>The progress of long work.</summary>
/// <param name="Phase">What is being done.</param>
/// <param name="Done">Files handled so far in this phase.</param>
/// <param name="Total">Files to handle in this phase; 0 while unknown.</param>
public readonly record struct SyncProgress(SyncPhase Phase, int Done, int Total);
