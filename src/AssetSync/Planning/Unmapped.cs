namespace AssetSync;

/// <summary>A file in an exact destination that no mapping writes, or, with a problem, a folder there that could not be read.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Mapping">The mapping that is exact; of several, the one with the innermost destination.</param>
/// <param name="Status">What it is.</param>
internal sealed record Unmapped(RelativePath Path, Mapping Mapping, FileStatus Status)
{
    /// <summary>Gets the source, which does not exist, of which it would be the copy; null if no mapping, or more than one, would write it then.</summary>
    public NewSource? Source { get; init; }

    public Problem? Problem { get; init; }

    /// <summary>Returns whether sync removes it.</summary>
    public bool IsRemoved(bool overwrite) => overwrite && Problem is null && Status.Kind != FileKind.Missing;
}
