using System.Reflection;

namespace AssetSync.Tool;

/// <summary>Reads the pages that are embedded as copies of docs/.</summary>
internal static class Pages
{
    public const string Guide = "guide";
    private const string Folder = "EmbeddedAssets/docs/diagnostics/";

    /// <summary>Gets every diagnostic's code and title, sorted by code.</summary>
    public static IReadOnlyList<(string Code, string Title)> Diagnostics { get; } =
    [
        .. from name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Order(StringComparer.Ordinal)
           where name.StartsWith(Folder, StringComparison.Ordinal)
           let code = Path.GetFileNameWithoutExtension(name)
           select (code, TitleOf(ReadResource(name)!)),
    ];

    /// <summary>Returns a page's text, or null if the assembly does not have it.</summary>
    public static string? Read(string code) =>
        ReadResource(code == Guide ? "EmbeddedAssets/docs/guide.md" : $"{Folder}{code}.md");

    private static string? ReadResource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // The first line is "# ASSETSYNC0001 title".
    private static string TitleOf(string page) => page[(page.IndexOf(' ', 2) + 1)..page.IndexOf('\n', StringComparison.Ordinal)];
}
