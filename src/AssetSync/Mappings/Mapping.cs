namespace AssetSync;

/// <summary>One entry of the mapping file.</summary>
public sealed record Mapping
{
    /// <summary>Gets the kind of <see cref="Source"/>.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Gets the source as written: a path, a path with <c>/</c> at its end for a folder, or a glob.</summary>
    public required string Source { get; init; }

    /// <summary>Gets the destinations as written; one that ends with <c>/</c> is a folder, and a <c>*</c> in its file name stands for the text that the <c>*</c> of the source matches.</summary>
    public required IReadOnlyList<string> Destinations { get; init; }

    /// <summary>Gets the globs of files to leave out, relative to the fixed part of <see cref="Source"/>.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Gets whether the folders of a glob are left out of the destinations.</summary>
    public bool IsFlat { get; init; }

    /// <summary>Gets whether nothing but copies may be in the destinations.</summary>
    public bool IsExact { get; init; }

    /// <summary>Gets the globs of files that may be in an exact destination anyway, relative to the destination.</summary>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>Gets whether git is supposed to track source and copies; if false, untracked ones are not reported.</summary>
    public bool IsTracked { get; init; } = true;

    /// <summary>Gets what the copy is for, or null.</summary>
    public string? Purpose { get; init; }

    /// <summary>Gets how the text is changed, or null if the source is copied byte for byte.</summary>
    internal ContentRule? Rule { get; init; }

    /// <summary>Gets where the entry begins in the mapping file.</summary>
    public required FileLocation Location { get; init; }

    /// <summary>Gets where the value of <c>source</c> begins.</summary>
    public required FileLocation SourceLocation { get; init; }

    /// <summary>Gets where each of <see cref="Destinations"/> begins.</summary>
    public required IReadOnlyList<FileLocation> DestinationLocations { get; init; }

    /// <summary>Gets whether it has more than source, destinations and purpose.</summary>
    internal bool HasOptions => Exclude.Count > 0 || IsFlat || IsExact || Keep.Count > 0 || !IsTracked || Rule is not null;

    internal static SourceKind KindOf(string source) =>
        source.Contains('*', StringComparison.Ordinal) ? SourceKind.Glob
        : source.EndsWith('/') ? SourceKind.Folder
        : SourceKind.File;
}
