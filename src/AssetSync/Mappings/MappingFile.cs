namespace AssetSync;

/// <summary>The content of <c>asset-mappings.json</c>, read and validated.</summary>
public sealed partial record MappingFile
{
    /// <summary>The mapping file's usual name.</summary>
    public const string DefaultName = "asset-mappings.json";

    /// <summary>Gets the path of the mapping file, relative to the root where it lies below it.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the entries in the order of the file.</summary>
    public required IReadOnlyList<Mapping> Mappings { get; init; }

    /// <summary>Gets whether a file without mappings is meant to be so.</summary>
    public bool AllowEmpty { get; init; }
}
