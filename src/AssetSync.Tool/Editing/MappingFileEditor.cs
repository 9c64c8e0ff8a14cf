using System.Text;

namespace AssetSync.Tool.Editing;

/// <summary>Changes the mappings in the text of a mapping file, and no other byte.</summary>
internal static class MappingFileEditor
{
    /// <summary>The address that a new mapping file names as its schema.</summary>
    public const string SchemaAddress = "https://github.com/assetsync/assetsync/raw/main/docs/asset-mappings.schema.json";

    /// <summary>A mapping file without mappings, which every command accepts.</summary>
    public static readonly string Template = $$"""
        {
          "$schema": "{{SchemaAddress}}",
        {{UntilFirst}}
          // Each entry declares the copies of one source: a file, a folder ("schemas/") or a glob ("docs/*.md").
          // Paths are relative to this folder.
          "mappings": [
          ]
        }

        """.ReplaceLineEndings("\n");

    private const string UntilFirst = "  \"allowEmpty\": true, // until the first mapping is added";

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Adds destinations to the entry of a source, or adds an entry if the source has none; creates the file if there is none.</summary>
    /// <param name="existing">The mapping file, or null if there is none.</param>
    /// <param name="path">How messages name it.</param>
    /// <param name="added">What is added.</param>
    /// <exception cref="AssetSyncException">The file was not valid before, the mapping is not allowed, or a destination has one already; all problems at once.</exception>
    public static byte[] Add(byte[]? existing, string path, NewMapping added)
    {
        var alone = Encoding.UTF8.GetBytes(WholeFile(added));
        var file = existing is null ? new MappingFile { Path = path, Mappings = [] } : ParseMaybeEmpty(existing, path);
        Problem[] problems = [.. ProblemsOf(added, alone), .. Known(file, added)];
        if (problems.Length > 0)
            throw new AssetSyncException(ExitCode.BadInput, problems);
        if (existing is null)
            return alone;
        var (mark, text) = SplitMark(existing);
        if (file.Mappings.Count == 0)
            text = WithoutUntilFirst(text);
        var layout = MappingLayout.Read(text);
        var edits = file.Mappings.ToList().FindIndex(mapping => Extends(added, mapping)) is var index and >= 0
            ? Extend(text, layout.Entries[index], added.Destinations)
            : ListEditor.Append(text, layout.Mappings, [EntryStyle.Detect(text, layout).Write(added)]);
        return Confirm([.. mark, .. TextEdit.Apply(text, edits)], path, Pairs(file).Concat(added.Destinations.Select(destination => (added.Source, destination))));
    }

    /// <summary>Removes every entry of a source, or a destination with the entry that it leaves empty.</summary>
    /// <param name="existing">The mapping file.</param>
    /// <param name="path">How messages name it.</param>
    /// <param name="sourceOrDestination">The path as the mapping file writes it; the <c>/</c> at the end of a folder may be left out.</param>
    /// <exception cref="AssetSyncException">The file was not valid before, no mapping names the path, or it is the last one.</exception>
    public static byte[] Remove(byte[] existing, string path, string sourceOrDestination)
    {
        var file = MappingFile.Parse(existing, path);
        var (name, isSource) = FindName(file, sourceOrDestination);
        var kept = Pairs(file).Where(pair => (isSource ? pair.Source : pair.Destination) != name).ToList();
        if (kept.Count == 0 && !file.AllowEmpty)
            throw Refuse(DiagnosticCodes.CannotEditMappings, $"{Quoted.From(name)} is in the last mapping, and a file without mappings needs \"allowEmpty\": true", file.Mappings[0].Location, "add that first");
        var (mark, text) = SplitMark(existing);
        // From the end, so that the layout of the rest stays valid.
        var layout = MappingLayout.Read(text);
        text = [.. text];
        var length = text.Length;
        for (var index = file.Mappings.Count - 1; index >= 0; index--)
            length = TextEdit.Delete(text.AsSpan(0, length), EditsToRemove(text.AsSpan(0, length), layout, file.Mappings[index], index, name, isSource));
        return Confirm([.. mark, .. text[..length]], path, kept);
    }

    private static string WholeFile(NewMapping mapping) =>
        $$"""
        {
          "$schema": {{EntryStyle.Json(SchemaAddress)}},
          "mappings": [
            {{EntryStyle.OneLine.Write(mapping)}}
          ]
        }

        """.ReplaceLineEndings("\n");

    private static (byte[] Mark, byte[] Text) SplitMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith(ByteOrderMark) ? (ByteOrderMark, bytes[ByteOrderMark.Length..]) : ([], bytes);

    // After the first mapping, an empty file is a mistake again. If someone has changed the line, it stays.
    private static byte[] WithoutUntilFirst(byte[] text)
    {
        foreach (var line in (string[])[UntilFirst + "\n", UntilFirst + "\r\n"])
        {
            if (text.AsSpan().IndexOf(Encoding.UTF8.GetBytes(line)) is var start and >= 0)
                return TextEdit.Apply(text, TextEdit.Delete(start, start + line.Length));
        }

        return text;
    }

    // A file without mappings and without allowEmpty is not valid, but may be there before the first mapping is added.
    private static MappingFile ParseMaybeEmpty(byte[] bytes, string path)
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

    // What is wrong with the mapping itself, which has no location yet.
    private static IEnumerable<Problem> ProblemsOf(NewMapping mapping, byte[] alone)
    {
        foreach (var text in mapping.Texts)
        {
            if (Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) != text)
                return [new(DiagnosticCodes.MappingFileSyntax, $"{Quoted.From(text)} has one half of a surrogate pair")];
        }

        try
        {
            MappingFile.Parse(alone, "");
            return [];
        }
        catch (AssetSyncException exception)
        {
            return exception.Problems.Select(problem => problem with { Location = null });
        }
    }

    private static IEnumerable<Problem> Known(MappingFile file, NewMapping added) =>
        from mapping in file.Mappings
        from place in mapping.Destinations.Zip(mapping.DestinationLocations)
        where added.Destinations.Contains(place.First) && (mapping.Source == added.Source || !(place.First.EndsWith('/') || place.First.Contains('*', StringComparison.Ordinal)))
        select new Problem(DiagnosticCodes.CannotEditMappings, $"destination {Quoted.From(place.First)} already has the source {Quoted.From(mapping.Source)}")
        {
            Location = place.Second,
            Fix = mapping.Source == added.Source ? null : "remove it first",
        };

    // An entry with another purpose, or with options, does not fit the new destination.
    private static bool Extends(NewMapping added, Mapping mapping) =>
        mapping.Source == added.Source && mapping.IsExact == added.IsExact && !(mapping with { IsExact = false }).HasOptions && !(added with { IsExact = false }).HasOptions
        && (added.Purpose is null || mapping.Purpose == added.Purpose);

    private static TextEdit[] Extend(ReadOnlySpan<byte> text, EntryLayout entry, IReadOnlyList<string> destinations)
    {
        string[] items = [.. destinations.Select(EntryStyle.Json)];
        if (entry.Destinations is { } list)
            return ListEditor.Append(text, list, items);
        var first = Encoding.UTF8.GetString(text[entry.Destination.Start..entry.Destination.End]);
        return [new(entry.DestinationKey, "\"destinations\""), new(entry.Destination, $"[{first}, {string.Join(", ", items)}]")];
    }

    private static (string Name, bool IsSource) FindName(MappingFile file, string sourceOrDestination)
    {
        foreach (var name in (string[])[sourceOrDestination, sourceOrDestination + "/"])
        {
            if (file.Mappings.Any(mapping => mapping.Source == name))
                return (name, true);
            if (file.Mappings.Any(mapping => mapping.Destinations.Contains(name)))
                return (name, false);
        }

        throw Refuse(DiagnosticCodes.NotADestination, $"no mapping names {Quoted.From(sourceOrDestination)}", null, "write it as the mapping file does");
    }

    private static TextEdit[] EditsToRemove(ReadOnlySpan<byte> text, MappingLayout layout, Mapping mapping, int index, string name, bool isSource) =>
        (isSource ? mapping.Source != name : !mapping.Destinations.Contains(name)) ? []
        : isSource || mapping.Destinations.Count == 1 ? ListEditor.Remove(text, layout.Mappings, index)
        : ListEditor.Remove(text, layout.Entries[index].Destinations!, mapping.Destinations.ToList().IndexOf(name));

    // If the edit did not do what was asked, that is a bug, and the file stays as it is.
    private static byte[] Confirm(byte[] edited, string path, IEnumerable<(string Source, string Destination)> expected) =>
        Pairs(MappingFile.Parse(edited, path)).Order().SequenceEqual(expected.Order())
            ? edited
            : throw Refuse(DiagnosticCodes.CannotEditMappings, $"the layout of {Quoted.From(path)} is too unusual to be edited", null, "edit it by hand");

    private static IEnumerable<(string Source, string Destination)> Pairs(MappingFile file) =>
        file.Mappings.SelectMany(mapping => mapping.Destinations, (mapping, destination) => (mapping.Source, destination));

    private static AssetSyncException Refuse(string code, string message, FileLocation? location, string? fix) =>
        new(ExitCode.BadInput, [new Problem(code, message) { Location = location, Fix = fix }]);
}
