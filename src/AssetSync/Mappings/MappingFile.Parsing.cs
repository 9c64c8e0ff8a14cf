namespace AssetSync;

public sealed partial record MappingFile
{
    /// <summary>Reads and validates the bytes of a mapping file.</summary>
    /// <param name="bytes">The whole file, as it lies on disk.</param>
    /// <param name="path">How messages name the file.</param>
    /// <exception cref="AssetSyncException">It is not as it must be; all problems at once, sorted by position.</exception>
    internal static MappingFile Parse(ReadOnlyMemory<byte> bytes, string path)
    {
        var problems = new ProblemCollector();
        var text = MappingFileEncoding.Decode(bytes.Span, path, problems);
        var file = new MappingFileReader(text, path, problems).Read();
        problems.ThrowIfAny();
        return file!;
    }
}
