namespace AssetSync.Tool;

/// <summary>One destination added to the mapping file or removed from it.</summary>
/// <param name="Kind"><c>add</c> or <c>remove</c>.</param>
/// <param name="Source">The source as written.</param>
/// <param name="Destination">The destination as written.</param>
internal sealed record MappingEdit(string Kind, string Source, string Destination);
