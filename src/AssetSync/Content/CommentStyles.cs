namespace AssetSync;

/// <summary>The syntax of one-line comments by file extension; docs/mapping-file.md has the same table.</summary>
internal static class CommentStyles
{
    /// <summary>What begins and ends a comment, and the extensions of its files, or names without one.</summary>
    public static readonly IReadOnlyList<(string Open, string Close, string[] Extensions)> All =
    [
        ("// ", "", [".adoc", ".bicep", ".c", ".cc", ".cjs", ".cpp", ".cs", ".cts", ".dart", ".fs", ".fsx", ".go", ".gradle", ".groovy", ".h", ".hpp", ".java", ".js", ".json5", ".jsonc", ".jsx", ".kt", ".kts", ".less", ".mjs", ".mts", ".proto", ".rs", ".sass", ".scala", ".scss", ".swift", ".ts", ".tsx", ".zig"]),
        ("# ", "", [".bash", ".cmake", ".coffee", ".dockerignore", ".editorconfig", ".ex", ".exs", ".fish", ".gitattributes", ".gitignore", ".graphql", ".jl", ".nix", ".npmignore", ".pl", ".pm", ".properties", ".ps1", ".psd1", ".psm1", ".py", ".pyi", ".r", ".rb", ".sh", ".tf", ".toml", ".yaml", ".yml", ".zsh", "Makefile"]),
        ("<!-- ", " -->", [".axaml", ".config", ".csproj", ".fsproj", ".htm", ".html", ".markdown", ".md", ".nuspec", ".proj", ".props", ".resx", ".svg", ".targets", ".vbproj", ".vue", ".xaml", ".xhtml", ".xml", ".xsd", ".xsl", ".xslt"]),
        ("/* ", " */", [".css"]),
        ("{/* ", " */}", [".mdx"]),
        ("@* ", " *@", [".cshtml", ".razor"]),
        ("-- ", "", [".hs", ".lua", ".sql"]),
        ("; ", "", [".clj", ".el", ".ini", ".lisp"]),
        ("% ", "", [".erl", ".tex"]),
        ("' ", "", [".vb"]),
        (":: ", "", [".bat", ".cmd"]),
    ];

    private static readonly Dictionary<string, (string Open, string Close)> Known = All
        .SelectMany(style => style.Extensions, (style, extension) => (extension, style.Open, style.Close))
        .ToDictionary(style => style.extension, style => (style.Open, style.Close), StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns a line as a comment in the language of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The line.</param>
    /// <param name="reason">Why there is no such comment, or null.</param>
    public static string Write(string path, string line, out string? reason)
    {
        var name = RelativePath.Split(path).Name;
        var extension = Path.GetExtension(name);
        var isKnown = Known.TryGetValue(extension.Length == 0 ? name : extension, out var style);

        // Two hyphens end an XML comment, or are not allowed in it.
        reason = !isKnown ? $"a file named {name} has no comments that AssetSync knows"
            : style.Open.StartsWith("<!", StringComparison.Ordinal) && line.Contains("--", StringComparison.Ordinal) ? "its comment cannot hold --, which the path of the source has"
            : null;
        return style.Open + line + style.Close;
    }
}
