namespace AssetSync;

/// <summary>One entry of the lock file: what sync last wrote to one destination. Its paths are made on demand.</summary>
internal readonly record struct LockEntry(LockFile File, int Index)
{
    public RelativePath Destination => RelativePath.Trusted(File.GetDestination(Index));

    public RelativePath Source => RelativePath.Trusted(File.GetSource(Index));

    public ContentHash Hash => File.GetHash(Index);

    public FileLocation Location => File.GetLocation(Index);
}
