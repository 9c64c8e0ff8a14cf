namespace AssetSync.Tool.Editing;

/// <summary>A mapping to be added, as the mapping file will write it.</summary>
/// <param name="Source">A file, a folder with a slash at its end, or a glob.</param>
/// <param name="Destinations">One destination or more.</param>
/// <param name="Purpose">What the copies are for, or null.</param>
internal sealed record NewMapping(string Source, IReadOnlyList<string> Destinations, string? Purpose = null)
{
    /// <summary>Gets the globs of files to leave out of a folder or glob.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];
}
