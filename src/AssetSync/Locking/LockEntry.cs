namespace AssetSync;

/// <summary>What sync last wrote to one destination.</summary>
/// <remarks>The line is that of the entry in the lock file, counted from 1; 0 for an entry that was not read from it.</remarks>
internal readonly record struct LockEntry(RelativePath Destination, RelativePath Source, ContentHash Hash, int Line = 0);
