namespace AssetSync;

/// <summary>Pairs of one destination of a mapping whose files are in the same two folders, sorted by the names of the destinations. Immutable.</summary>
/// <param name="mapping">The mapping.</param>
/// <param name="destinationIndex">Which of its destinations.</param>
/// <param name="sourceFolder">The folder of the sources as the mapping names it; empty for the root.</param>
/// <param name="destinationFolder">The folder of the destinations; empty for the root.</param>
/// <param name="sources">The names of the sources.</param>
/// <param name="destinations">The names of the destinations, as many.</param>
internal sealed class PairGroup(Mapping mapping, int destinationIndex, string sourceFolder, string destinationFolder, FileNames sources, FileNames destinations)
{
    /// <summary>The largest number of pairs in a group.</summary>
    public const int LargestCount = 128;

    public Mapping Mapping => mapping;

    public int DestinationIndex => destinationIndex;

    public string SourceFolder => sourceFolder;

    public string DestinationFolder => destinationFolder;

    public FileNames Sources => sources;

    public FileNames Destinations => destinations;

    /// <summary>Gets whether the sources have just been listed as regular files, so that they can be opened without a look.</summary>
    public bool AreListedFiles { get; init; }

    public int Count => sources.Count;

    /// <summary>Gets how many bytes its lines in the lock file may have.</summary>
    public long LockSize => (Count * (long)(LockFile.LineSize + sourceFolder.Length + destinationFolder.Length)) + sources.ByteCount + destinations.ByteCount;

    public FileLocation DestinationLocation => mapping.DestinationLocations[destinationIndex];

    public Pair this[int index] => new(this, index);

    public IEnumerable<Pair> Pairs
    {
        get
        {
            for (var i = 0; i < Count; i++)
                yield return this[i];
        }
    }

    /// <summary>Returns a group of one of the pairs.</summary>
    public PairGroup Single(int index) =>
        new(mapping, destinationIndex, sourceFolder, destinationFolder, sources.Single(index), destinations.Single(index)) { AreListedFiles = AreListedFiles };
}
