using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AssetSync.Tool.Editing;

/// <summary>The layout of an entry: what is before its first key, between two keys and after the last one.</summary>
internal sealed record EntryStyle(string Open, string Between, string Close)
{
    public static EntryStyle OneLine { get; } = new("{ ", ", ", " }");

    /// <summary>Returns the style of the last entry: keys on lines of their own, or all on one.</summary>
    public static EntryStyle Detect(ReadOnlySpan<byte> text, MappingLayout layout)
    {
        if (layout.Entries.Count == 0 || layout.Entries[^1].FirstKey is not { } key)
            return OneLine;
        var start = layout.Mappings.Items[^1].Start;
        if (!JsonTrivia.BeginsLine(text, start, out _) || !JsonTrivia.BeginsLine(text, key, out _))
            return OneLine;
        var newLine = JsonTrivia.NewLine(text);
        var indented = newLine + JsonTrivia.Indentation(text, key);
        return new EntryStyle("{" + indented, "," + indented, newLine + JsonTrivia.Indentation(text, start) + "}");
    }

    public string Write(NewMapping mapping)
    {
        var entry = new StringBuilder(Open).Append("\"source\": ").Append(Json(mapping.Source)).Append(Between);
        if (mapping.Destinations.Count == 1)
            entry.Append("\"destination\": ").Append(Json(mapping.Destinations[0]));
        else
            entry.Append("\"destinations\": [").AppendJoin(", ", mapping.Destinations.Select(Json)).Append(']');
        if (mapping.Exclude.Count > 0)
            entry.Append(Between).Append("\"exclude\": [").AppendJoin(", ", mapping.Exclude.Select(Json)).Append(']');
        if (mapping.IsFlat)
            entry.Append(Between).Append("\"flatten\": true");
        if (mapping.IsExact)
            entry.Append(Between).Append("\"exact\": true");
        if (mapping.Keep.Count > 0)
            entry.Append(Between).Append("\"keep\": [").AppendJoin(", ", mapping.Keep.Select(Json)).Append(']');
        if (!mapping.IsTracked)
            entry.Append(Between).Append("\"tracked\": false");
        if (mapping.Purpose is not null)
            entry.Append(Between).Append("\"purpose\": ").Append(Json(mapping.Purpose));
        if (mapping.HasStandardHeader || mapping.Header.Count > 0)
            entry.Append(Between).Append("\"header\": ").Append(mapping.HasStandardHeader ? "true" : Lines(mapping.Header));
        if (mapping.Footer.Count > 0)
            entry.Append(Between).Append("\"footer\": ").Append(Lines(mapping.Footer));
        if (mapping.Replace.Count > 0)
            entry.Append(Between).Append("\"replace\": { ").AppendJoin(", ", mapping.Replace.Select(pair => $"{Json(pair.From)}: {Json(pair.To)}")).Append(" }");
        return entry.Append(Close).ToString();
    }

    private static string Lines(IReadOnlyList<string> lines) => lines.Count == 1 ? Json(lines[0]) : $"[{string.Join(", ", lines.Select(Json))}]";

    /// <summary>Returns a text as a JSON string, with letters of all languages unescaped.</summary>
    public static string Json(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
