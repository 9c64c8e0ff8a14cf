namespace AssetSync.Tool.Searching;

/// <summary>Two files that are equal, or nearly.</summary>
/// <param name="Source">The one that looks like the source, once that is decided.</param>
/// <param name="Destination">The other.</param>
/// <param name="Weight">From 1, for a file with one copy and an unusual name, down to almost 0.</param>
internal sealed record FilePair(RepositoryFile Source, RepositoryFile Destination, double Weight)
{
    /// <summary>Gets how many lines differ, where that was counted.</summary>
    public int? Lines { get; init; }

    public bool IsEqual => Source.Content == Destination.Content;

    public FilePair Turned() => this with { Source = Destination, Destination = Source };
}
