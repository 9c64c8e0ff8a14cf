namespace AssetSync;

/// <summary>How far long work has come.</summary>
/// <param name="Done">Files handled so far.</param>
/// <param name="Total">Files to handle.</param>
public readonly record struct SyncProgress(int Done, int Total);
