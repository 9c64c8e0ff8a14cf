using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AssetSync.Tool.Formats;

/// <summary>Writes SARIF 2.1.0 for code scanning.</summary>
internal sealed class SarifFormat(Places places) : IFormat
{
    // Code scanning wants paths from the top of the repository, which a root below it is not.
    private readonly string _top = Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") ?? places.Root;

    public void Write(Answer answer, Stream output, Encoding encoding)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(output, options))
            Write(answer, json);
        output.Write("\n"u8);
    }

    private void Write(Answer answer, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        SarifRules.WriteDriver(Codes(answer), json);
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteInvocation(answer, json);
        WriteResults(answer, json);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static SortedSet<string> Codes(Answer answer)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var line in Annotation.Of(answer))
            codes.Add(line.Code);
        return codes;
    }

    private static void WriteInvocation(Answer answer, Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", answer.Problems.Count == 0);
        json.WriteNumber("exitCode", (int)answer.ExitCode);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var line in Annotation.Of(answer))
        {
            if (line.Location is not null)
                continue;
            json.WriteStartObject();
            WriteDescriptor(line, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>Only what has a place can be shown beside a line; the rest are notifications.</summary>
    private void WriteResults(Answer answer, Utf8JsonWriter json)
    {
        json.WriteStartArray("results");
        foreach (var line in Annotation.Of(answer))
        {
            if (line.Location is not { } location)
                continue;
            json.WriteStartObject();
            json.WriteString("ruleId", line.Code);
            json.WriteString("level", "error");
            WriteMessage(line.Text, json);
            WriteLocation(location, json);
            json.WriteStartObject("partialFingerprints");
            json.WriteString("assetSync/v1", $"{line.Code}:{line.Subject}");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDescriptor(Annotation line, Utf8JsonWriter json)
    {
        json.WriteStartObject("associatedRule");
        json.WriteString("id", line.Code);
        json.WriteEndObject();
        json.WriteString("level", "error");
        WriteMessage(line.Text, json);
    }

    private static void WriteMessage(string text, Utf8JsonWriter json)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private void WriteLocation(FileLocation location, Utf8JsonWriter json)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Escaped(places.From(_top, location.File)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", location.Line);
        json.WriteNumber("startColumn", location.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Escaped(string path) =>
        Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
