namespace AssetSync;

/// <summary>A pair that is not simply equal, with all that was seen of it.</summary>
internal sealed class Suspect(Pair pair, Difference difference)
{
    public Pair Pair => pair;

    public Difference Difference => difference;

    public FileStatus Source { get; init; }

    /// <summary>Gets the size that the copy should have, or -1 if only opening the source tells it.</summary>
    public long Size { get; init; }

    /// <summary>Gets the status of the destination, or of what is in the way above it.</summary>
    public FileStatus Destination { get; init; }

    /// <summary>Gets where the source's links lead, or null if there are none.</summary>
    public string? LinkedSource { get; init; }

    /// <summary>Gets the hashes of both files if they differ, or if they are equal and it was asked for; otherwise null.</summary>
    public ContentHashes? Hashes { get; init; }

    /// <summary>Gets the hash of both if they are equal and it was asked for.</summary>
    public ContentHash? HashInSync => difference == Difference.None ? Hashes?.Source : null;

    /// <summary>Gets what the message needs: the path that is in the way, why a link was refused, or why a file could not be read.</summary>
    public string? Detail { get; init; }
}
