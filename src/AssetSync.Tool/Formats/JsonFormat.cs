using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AssetSync.Tool.Formats;

/// <summary>Writes one JSON document; docs/asset-sync-output.schema.json describes it.</summary>
internal sealed class JsonFormat : IFormat
{
    public const int SchemaVersion = 1;

    public void Write(Answer answer, Stream output, Encoding encoding)
    {
        // The relaxed encoder leaves quotes in messages readable; the document is never put into HTML as it is.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(output, options))
            Write(answer, json);
        output.Write("\n"u8);
    }

    private static void Write(Answer answer, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("command", answer.Command);
        json.WriteString("verdict", answer.Verdict);
        json.WriteNumber("exitCode", (int)answer.ExitCode);
        json.WriteString("root", answer.Root);
        json.WriteString("mappingFile", answer.MappingFile);
        json.WriteBoolean("dryRun", answer.IsDryRun);
        WriteCounts(answer, json);
        Write("findings", answer.Findings, json, finding => JsonParts.Write(finding, answer.Diffs, json));
        Write("changes", answer.Changes, json, change => JsonParts.Write(change, json));
        Write("problems", answer.Problems, json, problem => JsonParts.Write(problem, json));
        if (answer.Edits.Count > 0)
            Write("edits", answer.Edits, json, edit => JsonParts.Write(edit, json));
        if (answer.Assets is { } assets)
            Write("assets", assets, json, asset => JsonParts.Write(asset, json));
        if (answer.Pages is { } pages)
            Write("pages", pages, json, page => JsonParts.Write(page, json));
        if (answer.Setup is { } setup)
            Write("setup", setup, json, part => JsonParts.Write(part, json));
        if (answer.Proofs is { } proofs)
            Write("proofs", proofs, json, proof => JsonParts.Write(proof, json));
        json.WriteEndObject();
    }

    private static void WriteCounts(Answer answer, Utf8JsonWriter json)
    {
        json.WriteStartObject("counts");
        if (answer.Destinations is { Count: var destinations })
        {
            var outOfSync = Summaries.OutOfSync(answer.Findings, out var orphans);
            json.WriteNumber("copies", destinations + orphans);
            json.WriteNumber("outOfSync", outOfSync);
        }

        json.WriteNumber("findings", answer.Findings.Count);
        json.WriteNumber("changes", answer.Changes.Count);
        json.WriteNumber("problems", answer.Problems.Count);
        json.WriteEndObject();
    }

    private static void Write<T>(string name, IReadOnlyList<T> items, Utf8JsonWriter json, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }
}
