namespace AssetSync.Tool.Editing;

/// <summary>What removing a mapping removed.</summary>
/// <param name="Edits">The destinations that no longer have a mapping.</param>
/// <param name="Orphans">Their copies, as far as sync wrote them and they exist; null if the mapping file or lock file is not valid.</param>
internal sealed record Removal(IReadOnlyList<MappingEdit> Edits, IReadOnlyList<RelativePath>? Orphans);
