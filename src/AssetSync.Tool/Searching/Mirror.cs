namespace AssetSync.Tool.Searching;

/// <summary>Copies that one mapping would name.</summary>
/// <param name="Source">As the mapping file would write it: a file, a folder or a glob.</param>
/// <param name="Destination">As the mapping file would write it.</param>
/// <param name="Files">The copies with their sources, sorted.</param>
internal sealed record Mirror(string Source, string Destination, IReadOnlyList<FilePair> Files)
{
    /// <summary>Gets the globs of files that only the source has.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Gets how many files only the destination has; 0 unless it is a folder.</summary>
    public int OnlyInDestination { get; init; }

    public bool IsFolder => Source.EndsWith('/');

    /// <summary>Gets whether it is a folder with nothing but the copies.</summary>
    public bool IsExact => IsFolder && OnlyInDestination == 0;

    public NewMapping ToMapping() => new(Source, [Destination]) { Exclude = Exclude, IsExact = IsExact };

    /// <summary>Gets how many lines differ in all, as far as they were compared.</summary>
    public int Lines => Files.Sum(file => file.Lines ?? 0);

    public int Equal => Files.Count(file => file.IsEqual);
}
