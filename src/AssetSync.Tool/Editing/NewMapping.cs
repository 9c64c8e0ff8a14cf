namespace AssetSync.Tool.Editing;

/// <summary>A mapping to be added, as the mapping file will write it.</summary>
/// <param name="Source">A file, a folder with a slash at its end, or a glob.</param>
/// <param name="Destinations">One destination or more.</param>
/// <param name="Purpose">What the copies are for, or null.</param>
internal sealed record NewMapping(string Source, IReadOnlyList<string> Destinations, string? Purpose = null)
{
    /// <summary>Gets the globs of files to leave out of a folder or glob.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Gets whether the folders of a glob are left out of the destinations.</summary>
    public bool IsFlat { get; init; }

    /// <summary>Gets whether nothing but copies may be in the destinations.</summary>
    public bool IsExact { get; init; }

    /// <summary>Gets the globs of files that may be in an exact destination anyway.</summary>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>Gets whether git is supposed to track source and copies.</summary>
    public bool IsTracked { get; init; } = true;

    /// <summary>Gets whether the copies get the standard header.</summary>
    public bool HasStandardHeader { get; init; }

    public IReadOnlyList<string> Header { get; init; } = [];

    public IReadOnlyList<string> Footer { get; init; } = [];

    /// <summary>Gets the texts to replace, each with its replacement.</summary>
    public IReadOnlyList<(string From, string To)> Replace { get; init; } = [];

    /// <summary>Gets whether it has more than source, destinations and purpose.</summary>
    public bool HasOptions => Exclude.Count > 0 || IsFlat || IsExact || Keep.Count > 0 || !IsTracked || HasStandardHeader || Header.Count > 0 || Footer.Count > 0 || Replace.Count > 0;

    /// <summary>Gets all its texts.</summary>
    public IEnumerable<string> Texts => [Source, .. Destinations, Purpose ?? "", .. Exclude, .. Keep, .. Header, .. Footer, .. Replace.SelectMany(pair => (string[])[pair.From, pair.To])];
}
