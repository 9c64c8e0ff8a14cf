namespace AssetSync.Tool.Searching;

/// <summary>Two folders, of which one mirrors the other or parts of it.</summary>
/// <param name="Source">The folder that looks like the source; with <c>/</c> at its end, empty for the root.</param>
/// <param name="Destination">The other.</param>
/// <param name="Reason">Why it looks so.</param>
/// <param name="Score">How much speaks for it.</param>
/// <param name="Mirrors">The mappings that would name the copies.</param>
internal sealed record MirroredFolders(string Source, string Destination, string Reason, double Score, IReadOnlyList<Mirror> Mirrors)
{
    /// <summary>Gets whether the copies look as if they were meant, and not equal by chance or habit: one file with one copy or two, or more.</summary>
    public bool IsLikely => Score >= 0.499;

    /// <summary>Gets the source for people; <c>.</c> for the root.</summary>
    public string SourceName => Source.Length == 0 ? "." : Source;

    public string DestinationName => Destination.Length == 0 ? "." : Destination;

    public int Files => Mirrors.Sum(mirror => mirror.Files.Count);
}
