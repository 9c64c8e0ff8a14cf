namespace AssetSync.Tool.Formats;

/// <summary>Gives the names of formats as options write them.</summary>
internal static class FormatNames
{
    public const string List = "text, json, sarif, github, azure, msbuild, markdown or paths";

    public static string[] All { get; } = ["text", "json", "sarif", "github", "azure", "msbuild", "markdown", "paths"];

    public static bool TryParse(string name, out FormatKind kind)
    {
        kind = name == "copies" ? FormatKind.Copies : (FormatKind)Array.IndexOf(All, name);
        return kind >= 0;
    }

    /// <summary>Tells the format of a report from its file's name.</summary>
    public static bool TryGuess(string file, out FormatKind kind)
    {
        (var known, kind) = Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".sarif" => (true, FormatKind.Sarif),
            ".json" when file.EndsWith(".sarif.json", StringComparison.OrdinalIgnoreCase) => (true, FormatKind.Sarif),
            ".json" => (true, FormatKind.Json),
            ".md" => (true, FormatKind.Markdown),
            ".txt" or ".log" => (true, FormatKind.Text),
            _ => (false, FormatKind.Text),
        };
        return known;
    }
}
