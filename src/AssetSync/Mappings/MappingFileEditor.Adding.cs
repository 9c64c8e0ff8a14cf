using System.Text;

namespace AssetSync;

internal static partial class MappingFileEditor
{
    /// <summary>Adds destinations to the entry of a source, or an entry where the source has none; makes the file where there is none.</summary>
    /// <exception cref="AssetSyncException">The file was not valid before.</exception>
    /// <exception cref="AssetSyncException">The mapping is not allowed, or a destination has one already.</exception>
    public static byte[] Add(ReadOnlyMemory<byte> existingOrEmpty, string path, string source, IReadOnlyList<string> destinations, string? purpose)
    {
        Validate(source, destinations, purpose);
        var added = destinations.Select(destination => (source, destination));
        if (existingOrEmpty.IsEmpty)
            return Confirm(Encoding.UTF8.GetBytes(EntryStyle.File(SchemaAddress, source, destinations, purpose)), path, added);
        var file = ParseMaybeEmpty(existingOrEmpty, path);
        RefuseKnown(file, source, destinations);
        var text = existingOrEmpty.Span[TextStart(existingOrEmpty.Span)..];
        var layout = MappingLayout.Of(text);
        var index = IndexOf(file, source, purpose);
        var edits = index >= 0
            ? Extend(text, layout.Entries[index], destinations)
            : ListEditor.Append(text, layout.Mappings, [EntryStyle.Of(text, layout).Entry(source, destinations, purpose)]);
        return Confirm(Apply(existingOrEmpty.Span, edits), path, Pairs(file).Concat(added));
    }

    private static void Validate(string source, IReadOnlyList<string> destinations, string? purpose)
    {
        var problems = new ProblemCollector();
        MappingRules.Validate(
            new MappingDraft(Nowhere)
            {
                Source = new(source, Nowhere),
                Destinations = [.. destinations.Select(destination => new Located(destination, Nowhere))],
                DestinationsLocation = Nowhere,
                Keys = MappingRules.SourceKey | MappingRules.DestinationsKey,
            },
            problems);
        if (purpose is not null && PathRules.HasHalfOfPair(purpose))
            problems.Add(DiagnosticCodes.MappingFileSyntax, "\"purpose\" has one half of a surrogate pair", Nowhere);
        if (problems.Problems.Count > 0)
            throw new AssetSyncException(ExitCode.BadInput, [.. problems.Problems.Select(problem => problem with { Location = null })]);
    }

    private static void RefuseKnown(MappingFile file, string source, IReadOnlyList<string> destinations)
    {
        foreach (var mapping in file.Mappings)
            for (var i = 0; i < mapping.Destinations.Count; i++)
                if (destinations.Contains(mapping.Destinations[i]) && (mapping.Source == source || !mapping.Destinations[i].EndsWith('/')))
                    throw Refuse(
                        DiagnosticCodes.CannotEditMappings,
                        $"destination {Quoted.Of(mapping.Destinations[i])} has the source {Quoted.Of(mapping.Source)} already",
                        mapping.DestinationLocations[i],
                        mapping.Source == source ? null : "remove it first");
    }

    // An entry with another purpose, or with excludes, says something that was not said of the new destination.
    private static int IndexOf(MappingFile file, string source, string? purpose)
    {
        for (var i = 0; i < file.Mappings.Count; i++)
            if (file.Mappings[i] is { Exclude.Count: 0 } mapping && mapping.Source == source && (purpose is null || mapping.Purpose == purpose))
                return i;
        return -1;
    }

    private static TextEdit[] Extend(ReadOnlySpan<byte> text, EntryLayout entry, IReadOnlyList<string> destinations)
    {
        string[] items = [.. destinations.Select(EntryStyle.Json)];
        if (entry.Destinations is { } list)
            return ListEditor.Append(text, list, items);
        var (start, end) = entry.Destination;
        var first = Encoding.UTF8.GetString(text[start..end]);
        return [new(entry.DestinationKey.Start, entry.DestinationKey.End, "\"destinations\""), new(start, end, $"[{first}, {string.Join(", ", items)}]")];
    }
}
