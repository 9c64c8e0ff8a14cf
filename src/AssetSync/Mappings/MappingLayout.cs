using System.Text.Json;

namespace AssetSync;

/// <summary>Where the parts of a valid mapping file stand, in bytes.</summary>
internal sealed class MappingLayout
{
    /// <summary>Gets the array of mappings.</summary>
    public ListLayout Mappings { get; private set; } = new();

    /// <summary>Gets the entries, one for each item of <see cref="Mappings"/>.</summary>
    public List<EntryLayout> Entries { get; } = [];

    public static MappingLayout Of(ReadOnlySpan<byte> text)
    {
        var layout = new MappingLayout();
        var json = new Utf8JsonReader(text, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isMappings = json.ValueTextEquals("mappings"u8);
            json.Read();
            if (isMappings)
                layout.ReadMappings(ref json);
        }

        return layout;
    }

    private void ReadMappings(ref Utf8JsonReader json)
    {
        Mappings.Start = (int)json.TokenStartIndex;
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)json.TokenStartIndex;
            Entries.Add(ReadEntry(ref json));
            Mappings.Items.Add(new(start, (int)json.BytesConsumed));
        }

        Mappings.End = (int)json.BytesConsumed;
    }

    private static EntryLayout ReadEntry(ref Utf8JsonReader json)
    {
        var entry = new EntryLayout();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var key = json.GetString();
            var (start, end) = ((int)json.TokenStartIndex, (int)json.TokenStartIndex + json.ValueSpan.Length + 2);
            if (entry.FirstKey < 0)
                entry.FirstKey = start;
            json.Read();
            if (key == "destination")
                (entry.DestinationKey, entry.Destination) = (new(start, end), new((int)json.TokenStartIndex, (int)json.BytesConsumed));
            else if (key == "destinations")
                entry.Destinations = ReadList(ref json);
            else
                json.Skip();
        }

        return entry;
    }

    private static ListLayout ReadList(ref Utf8JsonReader json)
    {
        var list = new ListLayout { Start = (int)json.TokenStartIndex };
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            list.Items.Add(new((int)json.TokenStartIndex, (int)json.BytesConsumed));
        list.End = (int)json.BytesConsumed;
        return list;
    }
}
