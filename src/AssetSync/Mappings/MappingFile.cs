namespace AssetSync;

/// <summary>The content of <c>asset-mappings.json</c>, read and validated.</summary>
public sealed record MappingFile
{
    /// <summary>The mapping file's usual name.</summary>
    public const string DefaultName = "asset-mappings.json";

    /// <summary>Gets the path of the mapping file, relative to the root where it is below it.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the entries in the order of the file.</summary>
    public required IReadOnlyList<Mapping> Mappings { get; init; }

    /// <summary>Gets whether a file without mappings is allowed.</summary>
    public bool AllowEmpty { get; init; }

    /// <summary>Reads and validates the bytes of a mapping file.</summary>
    /// <param name="bytes">The whole file, as it is on disk.</param>
    /// <param name="path">How messages name the file.</param>
    /// <exception cref="AssetSyncException">The mapping file is not valid; all problems at once, sorted by position.</exception>
    internal static MappingFile Parse(ReadOnlySpan<byte> bytes, string path)
    {
        var problems = new ProblemCollector();
        var file = Parse(bytes, path, problems);
        problems.ThrowIfAny();
        return file;
    }

    /// <summary>Reads the bytes of a mapping file and collects every problem; returns the entries without one.</summary>
    /// <exception cref="AssetSyncException">It is not JSON, or there are too many problems.</exception>
    internal static MappingFile Parse(ReadOnlySpan<byte> bytes, string path, ProblemCollector problems)
    {
        var text = MappingFileEncoding.Decode(bytes, path);
        return new MappingFileReader(text, path, problems).Read();
    }
}
