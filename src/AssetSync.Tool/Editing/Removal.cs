namespace AssetSync.Tool.Editing;

/// <summary>What removing a mapping removed.</summary>
/// <param name="Edits">The destinations that have no mapping any more.</param>
/// <param name="Orphans">The copies that sync wrote for them and that are there; null where mapping file or lock file is not as it must be.</param>
internal sealed record Removal(IReadOnlyList<MappingEdit> Edits, IReadOnlyList<RelativePath>? Orphans);
