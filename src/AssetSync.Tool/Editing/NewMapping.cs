namespace AssetSync.Tool.Editing;

/// <summary>A mapping to be added, as the mapping file will write it.</summary>
/// <param name="Source">A file, a folder with a slash at its end, or a glob.</param>
/// <param name="Destinations">One destination or more.</param>
/// <param name="Purpose">What the copies are for, or null.</param>
internal sealed record NewMapping(string Source, IReadOnlyList<string> Destinations, string? Purpose = null)
{
    /// <summary>Gets the globs of files to leave out of a folder or glob.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Gets whether nothing but the copies may lie in the destination.</summary>
    public bool IsExact { get; init; }

    /// <summary>Gets whether the copies get the standard header.</summary>
    public bool HasStandardHeader { get; init; }

    public IReadOnlyList<string> Header { get; init; } = [];

    public IReadOnlyList<string> Footer { get; init; } = [];

    /// <summary>Gets the texts to replace, each with what the copies have in its place.</summary>
    public IReadOnlyList<(string From, string To)> Replace { get; init; } = [];

    /// <summary>Gets whether the copies are made of the source and not only copied.</summary>
    public bool IsMade => HasStandardHeader || Header.Count > 0 || Footer.Count > 0 || Replace.Count > 0;

    /// <summary>Gets every text of it.</summary>
    public IEnumerable<string> Texts => [Source, .. Destinations, Purpose ?? "", .. Exclude, .. Header, .. Footer, .. Replace.SelectMany(pair => (string[])[pair.From, pair.To])];
}
