using System.Text;

namespace AssetSync;

/// <summary>How an entry is laid out: what stands before its first key, between two keys and behind the last one.</summary>
internal sealed record EntryStyle(string Open, string Between, string Close)
{
    private static readonly EntryStyle OneLine = new("{ ", ", ", " }");

    /// <summary>Returns the style of the last entry: keys on lines of their own, or all on one.</summary>
    public static EntryStyle Of(ReadOnlySpan<byte> text, MappingLayout layout)
    {
        if (layout.Entries.Count == 0)
            return OneLine;
        var (start, key) = (layout.Mappings.Items[^1].Start, layout.Entries[^1].FirstKey);
        if (!JsonTrivia.StartOfLine(text, start).BeginsLine || !JsonTrivia.StartOfLine(text, key).BeginsLine)
            return OneLine;
        var newLine = JsonTrivia.NewLine(text);
        var indented = newLine + JsonTrivia.Indentation(text, key);
        return new EntryStyle("{" + indented, "," + indented, newLine + JsonTrivia.Indentation(text, start) + "}");
    }

    public string Entry(string source, IReadOnlyList<string> destinations, string? purpose)
    {
        var entry = new StringBuilder(Open).Append("\"source\": ").Append(Json(source)).Append(Between);
        if (destinations.Count == 1)
            entry.Append("\"destination\": ").Append(Json(destinations[0]));
        else
            entry.Append("\"destinations\": [").AppendJoin(", ", destinations.Select(Json)).Append(']');
        if (purpose is not null)
            entry.Append(Between).Append("\"purpose\": ").Append(Json(purpose));
        return entry.Append(Close).ToString();
    }

    /// <summary>Returns a whole file with one entry.</summary>
    public static string File(string schema, string source, IReadOnlyList<string> destinations, string? purpose) =>
        $$"""
        {
          "$schema": {{Json(schema)}},
          "mappings": [
            {{OneLine.Entry(source, destinations, purpose)}}
          ]
        }

        """.ReplaceLineEndings("\n");

    /// <summary>Returns a text as JSON writes it, with the letters of every language as they are.</summary>
    public static string Json(string text) =>
        $"\"{System.Text.Json.JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
