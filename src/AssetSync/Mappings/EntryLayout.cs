namespace AssetSync;

/// <summary>Where the parts of one entry stand that are edited: either the one destination or the list of them.</summary>
internal sealed class EntryLayout
{
    /// <summary>Gets or sets where the first key begins.</summary>
    public int FirstKey { get; set; } = -1;

    public (int Start, int End) DestinationKey { get; set; }

    public (int Start, int End) Destination { get; set; }

    public ListLayout? Destinations { get; set; }
}
