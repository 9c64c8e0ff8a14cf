using System.Text.Json;

namespace AssetSync.Tool.Formats;

/// <summary>Writes the parts of the JSON document.</summary>
internal static class JsonParts
{
    public static void Write(Finding finding, IReadOnlyDictionary<RelativePath, string> diffs, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("drift", finding.Drift.ToName());
        json.WriteString("code", finding.Code);
        json.WriteString("source", finding.Source?.Value);
        json.WriteString("destination", finding.Destination.Value);
        Write("mapping", finding.Mapping, json);
        json.WriteString("message", finding.Message);
        json.WriteString("fix", finding.Fix);
        json.WriteString("change", finding.Change.ToName());
        if (Diffs.IsAboutContent(finding.Drift) && diffs.TryGetValue(finding.Destination, out var diff))
            json.WriteString("diff", diff);
        json.WriteEndObject();
    }

    public static void Write(Change change, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("change", change.Kind.ToName());
        json.WriteString("source", change.Source?.Value);
        json.WriteString("destination", change.Destination.Value);
        json.WriteString("reason", change.Reason.ToName());
        json.WriteNumber("bytes", change.Bytes);
        json.WriteEndObject();
    }

    public static void Write(Problem problem, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        json.WriteString("message", problem.Message);
        Write("location", problem.Location, json);
        json.WriteString("fix", problem.Fix);
        json.WriteEndObject();
    }

    public static void Write(MappingEdit edit, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("edit", edit.Kind);
        json.WriteString("source", edit.Source);
        json.WriteString("destination", edit.Destination);
        json.WriteEndObject();
    }

    public static void Write(AssetState asset, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("source", asset.Source.Value);
        json.WriteString("destination", asset.Destination.Value);
        if (asset.Bytes is { } bytes)
            json.WriteNumber("bytes", bytes);
        else
            json.WriteNull("bytes");
        json.WriteString("purpose", asset.Mapping.Purpose);
        Write("mapping", asset.Mapping.Location, json);
        json.WriteStartArray("drifts");
        foreach (var finding in asset.Findings)
            json.WriteStringValue(finding.Drift.ToName());
        json.WriteEndArray();
        json.WriteString("problem", asset.Problem?.Message);
        json.WriteEndObject();
    }

    public static void Write(SetupPart part, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("part", part.Name);
        json.WriteString("state", part.StateName);
        json.WriteString("text", part.Text);
        json.WriteString("fix", part.Fix);
        json.WriteEndObject();
    }

    public static void Write(Proof proof, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("destination", proof.Destination.Value);
        json.WriteString("drift", proof.Drift.ToName());
        json.WriteString("breakage", proof.Breakage);
        json.WriteBoolean("seen", proof.IsSeen);
        Write("mapping", proof.Mapping.Location, json);
        json.WriteEndObject();
    }

    public static void Write(Page page, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", page.Code);
        json.WriteString("title", page.Title);
        if (page.Text.Length > 0)
            json.WriteString("text", page.Text);
        json.WriteEndObject();
    }

    private static void Write(string name, FileLocation? location, Utf8JsonWriter json)
    {
        if (location is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("file", location.File);
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteEndObject();
    }
}
