using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssetSync.Tool.Formats;

/// <summary>How documents are serialized; the compiler generates it, as native code cannot look at types.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(OutputDocument))]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class JsonOutput : JsonSerializerContext
{
    /// <summary>Indented; the relaxed encoder leaves quotes in messages readable, as no document is put into HTML as it is.</summary>
    public static JsonOutput Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
