namespace AssetSync.Tool.Searching;

/// <summary>Two folders, one of which mirrors all or part of the other.</summary>
/// <param name="Source">The folder that looks like the source; with <c>/</c> at its end, empty for the root.</param>
/// <param name="Destination">The other.</param>
/// <param name="Reason">Why it looks so.</param>
/// <param name="Score">How likely it is.</param>
/// <param name="Mirrors">The mappings that would name the copies.</param>
internal sealed record MirroredFolders(string Source, string Destination, string Reason, double Score, IReadOnlyList<Mirror> Mirrors)
{
    /// <summary>Gets whether the copies look intended, not equal by chance: a file with few copies, or several files.</summary>
    public bool IsLikely => Score >= 0.499;

    /// <summary>Gets the source for people; <c>.</c> for the root.</summary>
    public string SourceName => Source.Length == 0 ? "." : Source;

    public string DestinationName => Destination.Length == 0 ? "." : Destination;

    public int Files => Mirrors.Sum(mirror => mirror.Files.Count);
}
