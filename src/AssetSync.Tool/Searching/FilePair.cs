namespace AssetSync.Tool.Searching;

/// <summary>Two files that are equal, or nearly.</summary>
/// <param name="Source">The one that looks like the source, once that is decided.</param>
/// <param name="Destination">The other.</param>
/// <param name="Weight">From 1 for a file that has one copy and no usual name down to almost nothing.</param>
internal sealed record FilePair(RepositoryFile Source, RepositoryFile Destination, double Weight)
{
    /// <summary>Gets how many lines differ, where that was counted.</summary>
    public int? Lines { get; init; }

    public bool IsEqual => Source.Content == Destination.Content;

    public FilePair Turned() => this with { Source = Destination, Destination = Source };
}
