namespace AssetSync;

/// <summary>A file below an exact destination that no mapping gives, or, with a problem, a folder there that could not be read.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Mapping">The mapping that is exact; of several, the one with the innermost destination.</param>
/// <param name="Status">What it is.</param>
internal sealed record Unmapped(RelativePath Path, Mapping Mapping, FileStatus Status)
{
    /// <summary>Gets the source that it would be the copy of, and that does not exist; null if no mapping, or more than one, would give it then.</summary>
    public NewSource? Source { get; init; }

    public Problem? Problem { get; init; }

    /// <summary>Returns whether sync removes it.</summary>
    public bool IsRemoved(bool overwrite) => overwrite && Problem is null && Status.Kind != FileKind.Missing;
}
