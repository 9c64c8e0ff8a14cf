using System.Text.Json;

namespace AssetSync.Tool.Formats;

/// <summary>Writes the tool and the rules that an answer uses.</summary>
internal static class SarifRules
{
    public static void WriteDriver(IEnumerable<string> codes, Utf8JsonWriter json)
    {
        json.WriteStartObject("driver");
        json.WriteString("name", "asset-sync");
        json.WriteString("semanticVersion", ToolVersion.Short);
        if (ToolVersion.Repository is { } repository)
            json.WriteString("informationUri", repository);
        json.WriteStartArray("rules");
        foreach (var code in codes)
            WriteRule(code, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(string code, Utf8JsonWriter json)
    {
        var title = Title(code);
        json.WriteStartObject();
        json.WriteString("id", code);
        WriteText("shortDescription", title, json);
        json.WriteStartObject("help");
        json.WriteString("text", $"{title}\n\nasset-sync explain {code} prints the page.");
        if (Pages.Read(code) is { } page)
            json.WriteString("markdown", page);
        json.WriteEndObject();
        if (ToolVersion.Repository is { } repository)
            json.WriteString("helpUri", $"{repository}/blob/HEAD/docs/diagnostics/{code}.md");
        json.WriteEndObject();
    }

    private static string Title(string code)
    {
        foreach (var entry in DiagnosticCodes.All)
        {
            if (entry.Code == code)
                return entry.Title;
        }

        return code;
    }

    private static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
