using System.Reflection;

namespace AssetSync.Tool;

/// <summary>Reads the pages that are embedded as copies of docs/.</summary>
internal static class Pages
{
    public const string Guide = "guide";

    /// <summary>Returns a page's text, or null if the assembly does not have it.</summary>
    public static string? Read(string code) =>
        ReadResource(code == Guide ? "EmbeddedAssets/docs/guide.md" : $"EmbeddedAssets/docs/diagnostics/{code}.md");

    private static string? ReadResource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
