using System.Text.Json.Serialization;

namespace AssetSync.Tool.Formats;

/// <summary>The JSON document that docs/asset-sync-output.schema.json describes.</summary>
internal sealed record OutputDocument(
    int SchemaVersion,
    string Command,
    string Verdict,
    int ExitCode,
    string? Root,
    string? MappingFile,
    bool DryRun,
    OutputCounts Counts,
    IEnumerable<OutputFinding> Findings,
    IEnumerable<OutputChange> Changes,
    IEnumerable<OutputProblem> Problems)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<OutputEdit>? Edits { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<OutputAsset>? Assets { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<OutputPage>? Pages { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<OutputSetupPart>? Setup { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<OutputProof>? Proofs { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<OutputMirror>? Mirrors { get; init; }
}

internal sealed record OutputCounts(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Copies,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? OutOfSync,
    int Findings,
    int Changes,
    int Problems);

internal sealed record OutputFinding(string Drift, string Code, string? Source, string Destination, FileLocation? Mapping, string Message, string Fix, string Change)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Diff { get; init; }
}

internal sealed record OutputChange(string Change, string? Source, string Destination, string Reason, long Bytes);

internal sealed record OutputProblem(string Code, string Message, FileLocation? Location, string? Fix);

internal sealed record OutputEdit(string Edit, string Source, string Destination);

internal sealed record OutputAsset(string? Source, string Destination, long? Bytes, string? Purpose, IEnumerable<string> Made, FileLocation Mapping, IEnumerable<string> Drifts, string? Problem);

internal sealed record OutputPage(string Code, string Title, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text);

internal sealed record OutputSetupPart(string Part, string State, string Text, string? Fix);

internal sealed record OutputProof(string Destination, string Drift, string Breakage, bool Seen, FileLocation Mapping);

internal sealed record OutputMirror(string Source, string Destination, bool Likely, string Reason, IEnumerable<OutputMirrorMapping> Mappings);

internal sealed record OutputMirrorMapping(string Source, string Destination, IEnumerable<string> Exclude, bool Exact, int OnlyInDestination, IEnumerable<OutputMirrorCopy> Copies);

internal sealed record OutputMirrorCopy(string Source, string Destination, bool Equal, int? Lines);
