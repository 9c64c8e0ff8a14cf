namespace AssetSync;

/// <summary>Changes the text of a mapping file where a mapping changes, and leaves every other byte alone.</summary>
internal static partial class MappingFileEditor
{
    /// <summary>The address that a new mapping file names as its schema.</summary>
    public const string SchemaAddress = "https://github.com/assetsync/assetsync/raw/main/docs/asset-mappings.schema.json";

    private static readonly FileLocation Nowhere = new("", 0, 0);

    private static int TextStart(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? 3 : 0;

    private static byte[] Apply(ReadOnlySpan<byte> bytes, ReadOnlySpan<TextEdit> edits)
    {
        var start = TextStart(bytes);
        return [.. bytes[..start], .. TextEdit.Apply(bytes[start..], edits)];
    }

    // A file without mappings that does not say so is not valid, but is what there is before the first one is added.
    private static MappingFile ParseMaybeEmpty(ReadOnlyMemory<byte> bytes, string path)
    {
        try
        {
            return MappingFile.Parse(bytes, path);
        }
        catch (AssetSyncException exception) when (exception.Problems is [{ Code: DiagnosticCodes.NoMappings }])
        {
            return new MappingFile { Path = path, Mappings = [] };
        }
    }

    // What the edit made must be what was asked for; anything else would be our mistake, and the file stays as it is.
    private static byte[] Confirm(byte[] edited, string path, IEnumerable<(string Source, string Destination)> expected) =>
        Sorted(Pairs(MappingFile.Parse(edited, path))).SequenceEqual(Sorted(expected))
            ? edited
            : throw Refuse(DiagnosticCodes.CannotEditMappings, $"the layout of {Quoted.Of(path)} is too unusual to be edited", null, "edit it by hand");

    private static IEnumerable<(string Source, string Destination)> Sorted(IEnumerable<(string Source, string Destination)> pairs) =>
        pairs.OrderBy(pair => pair.Source, StringComparer.Ordinal).ThenBy(pair => pair.Destination, StringComparer.Ordinal);

    private static IEnumerable<(string Source, string Destination)> Pairs(MappingFile file) =>
        file.Mappings.SelectMany(mapping => mapping.Destinations.Select(destination => (mapping.Source, destination)));

    private static AssetSyncException Refuse(string code, string message, FileLocation? location, string? fix) =>
        new(ExitCode.BadInput, [new Problem(code, message) { Location = location, Fix = fix }]);
}
