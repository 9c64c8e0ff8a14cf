namespace AssetSync;

internal static partial class MappingFileEditor
{
    /// <summary>Removes every entry of a source, or a destination with the entry that it leaves empty.</summary>
    /// <param name="existing">The mapping file.</param>
    /// <param name="path">How messages name it.</param>
    /// <param name="sourceOrDestination">The path as the mapping file writes it; the <c>/</c> at the end of a folder may be left out.</param>
    /// <exception cref="AssetSyncException">The file was not valid before.</exception>
    /// <exception cref="AssetSyncException">No mapping names the path, or it is the last one.</exception>
    public static byte[] Remove(ReadOnlyMemory<byte> existing, string path, string sourceOrDestination)
    {
        var file = MappingFile.Parse(existing, path);
        var (name, isSource) = FindName(file, sourceOrDestination);
        var kept = Pairs(file).Where(pair => (isSource ? pair.Source : pair.Destination) != name).ToList();
        if (kept.Count == 0 && !file.AllowEmpty)
            throw Refuse(DiagnosticCodes.CannotEditMappings, $"{Quoted.Of(name)} is in the last mapping, and an empty file must say that it is meant", file.Mappings[0].Location, "add \"allowEmpty\": true first");
        var text = existing.Span[TextStart(existing.Span)..].ToArray();
        for (var index = file.Mappings.Count - 1; index >= 0; index--)
            text = RemoveFrom(text, file.Mappings[index], index, name, isSource);
        return Confirm([.. existing.Span[..TextStart(existing.Span)], .. text], path, kept);
    }

    private static (string Name, bool IsSource) FindName(MappingFile file, string sourceOrDestination)
    {
        foreach (var name in (ReadOnlySpan<string>)[sourceOrDestination, sourceOrDestination + "/"])
        {
            if (file.Mappings.Any(mapping => mapping.Source == name))
                return (name, true);
            if (file.Mappings.Any(mapping => mapping.Destinations.Contains(name)))
                return (name, false);
        }

        throw Refuse(DiagnosticCodes.NotADestination, $"no mapping names {Quoted.Of(sourceOrDestination)}", null, "write it as the mapping file does");
    }

    private static byte[] RemoveFrom(byte[] text, Mapping mapping, int index, string name, bool isSource)
    {
        if (isSource ? mapping.Source != name : !mapping.Destinations.Contains(name))
            return text;
        var layout = MappingLayout.Of(text);
        return TextEdit.Apply(text, isSource || mapping.Destinations.Count == 1
            ? ListEditor.Remove(text, layout.Mappings, index)
            : ListEditor.Remove(text, layout.Entries[index].Destinations!, mapping.Destinations.ToList().IndexOf(name)));
    }
}
