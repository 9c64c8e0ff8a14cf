namespace AssetSync;

/// <summary>One source file and one destination of it, as a mapping names them after its glob or folder was expanded.</summary>
internal sealed class Pair(RelativePath source, RelativePath destination, Mapping mapping, int destinationIndex)
{
    public RelativePath Source => source;

    public RelativePath Destination => destination;

    public Mapping Mapping => mapping;

    public int DestinationIndex => destinationIndex;

    /// <summary>Gets whether the source was listed as a regular file a moment ago, so that it can be opened without asking what it is.</summary>
    public bool IsListedFile { get; init; }

    /// <summary>Gets or sets whether it has been judged once and for all.</summary>
    public bool IsJudged { get; set; }

    /// <summary>Gets or sets whether it has been judged and is in sync.</summary>
    public bool IsInSync { get; set; }

    public FileLocation Location => Mapping.Location;

    public FileLocation DestinationLocation => Mapping.DestinationLocations[DestinationIndex];

    /// <summary>Sorts pairs by destination; those that are, as the files of a folder come, cost one comparison each.</summary>
    public static void Sort(Span<Pair> pairs)
    {
        for (var i = 1; i < pairs.Length; i++)
        {
            if (Compare(pairs[i - 1], pairs[i]) <= 0)
                continue;
            pairs.Sort(Compare);
            return;
        }
    }

    private static int Compare(Pair left, Pair right) =>
        left.Destination.CompareTo(right.Destination) is not 0 and var order ? order : left.Source.CompareTo(right.Source);
}
