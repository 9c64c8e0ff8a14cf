namespace AssetSync;

/// <summary>What sync last wrote to one destination.</summary>
/// <param name="Line">Line of the entry in the lock file, counted from 1; 0 for an entry that was not read from it.</param>
internal readonly record struct LockEntry(RelativePath Destination, RelativePath Source, ContentHash Hash, int Line = 0);
