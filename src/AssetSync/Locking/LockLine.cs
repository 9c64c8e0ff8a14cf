namespace AssetSync;

/// <summary>A line of the lock file as it is written: paths in two parts, as pairs have them.</summary>
internal readonly record struct LockLine(string DestinationFolder, FileName DestinationName, string SourceFolder, FileName SourceName, ContentHash Hash)
{
    public static LockLine FromPair(in Pair pair, ContentHash hash) => new(pair.Group.DestinationFolder, pair.DestinationName, pair.Group.SourceFolder, pair.SourceName, hash);

    public static LockLine FromEntry(in LockEntry entry)
    {
        var (destinationFolder, destination) = RelativePath.Split(entry.Destination.Value);
        var (sourceFolder, source) = RelativePath.Split(entry.Source.Value);
        return new(destinationFolder, FileName.From(destination), sourceFolder, FileName.From(source), entry.Hash);
    }
}
