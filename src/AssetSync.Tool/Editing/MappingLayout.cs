using System.Text.Json;

namespace AssetSync.Tool.Editing;

/// <summary>Where the parts of a valid mapping file are, in bytes.</summary>
/// <param name="Mappings">The array of mappings.</param>
/// <param name="Entries">The entries, one for each item of <paramref name="Mappings"/>.</param>
internal sealed record MappingLayout(ListLayout Mappings, IReadOnlyList<EntryLayout> Entries)
{
    public static MappingLayout Read(ReadOnlySpan<byte> text)
    {
        var json = new Utf8JsonReader(text, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isMappings = json.ValueTextEquals("mappings"u8);
            json.Read();
            if (isMappings)
                return ReadMappings(ref json);
            json.Skip();
        }

        throw new InvalidOperationException("a valid mapping file has \"mappings\"");
    }

    private static MappingLayout ReadMappings(ref Utf8JsonReader json)
    {
        var start = (int)json.TokenStartIndex;
        var items = new List<TextSpan>();
        var entries = new List<EntryLayout>();
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            var entryStart = (int)json.TokenStartIndex;
            entries.Add(ReadEntry(ref json));
            items.Add(new(entryStart, (int)json.BytesConsumed));
        }

        return new(new(start, (int)json.BytesConsumed, items), entries);
    }

    private static EntryLayout ReadEntry(ref Utf8JsonReader json)
    {
        var entry = new EntryLayout();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            var key = new TextSpan((int)json.TokenStartIndex, (int)json.TokenStartIndex + json.ValueSpan.Length + 2);
            entry = entry with { FirstKey = entry.FirstKey ?? key.Start };
            json.Read();
            if (name == "destination")
                entry = entry with { DestinationKey = key, Destination = new((int)json.TokenStartIndex, (int)json.BytesConsumed) };
            else if (name == "destinations")
                entry = entry with { Destinations = ReadList(ref json) };
            else
                json.Skip();
        }

        return entry;
    }

    private static ListLayout ReadList(ref Utf8JsonReader json)
    {
        var start = (int)json.TokenStartIndex;
        var items = new List<TextSpan>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            items.Add(new((int)json.TokenStartIndex, (int)json.BytesConsumed));
        return new(start, (int)json.BytesConsumed, items);
    }
}

/// <summary>Where an array is, from its opening to after its closing bracket, and where its items are.</summary>
internal sealed record ListLayout(int Start, int End, IReadOnlyList<TextSpan> Items);

/// <summary>Where an entry has its first key and its one destination, or the list of them.</summary>
internal sealed record EntryLayout
{
    public int? FirstKey { get; init; }

    public TextSpan DestinationKey { get; init; }

    public TextSpan Destination { get; init; }

    public ListLayout? Destinations { get; init; }
}
