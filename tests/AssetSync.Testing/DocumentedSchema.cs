using System.Text.Json;
using Json.Schema;

namespace AssetSync.Testing;

/// <summary>A JSON Schema below docs/.</summary>
public sealed class DocumentedSchema
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };
    private readonly JsonSchema _schema;

    private DocumentedSchema(string name) => _schema = JsonSchema.FromFile(Path.Combine(RepositoryRoot.Path, "docs", name));

    public static DocumentedSchema MappingFile { get; } = new("asset-mappings.schema.json");

    public static DocumentedSchema Output { get; } = new("asset-sync-output.schema.json");

    /// <summary>Returns what is wrong, each with its path; empty for a valid value.</summary>
    public IReadOnlyList<string> Validate(JsonElement value)
    {
        var results = _schema.Evaluate(value, Options);
        return results.IsValid ? [] : [.. results.Details!.Where(result => result.Errors is not null).SelectMany(result => result.Errors!.Select(error => $"{result.InstanceLocation}: {error.Value}"))];
    }
}
