using System.Text.RegularExpressions;

namespace AssetSync.Tool.Tests.Documentation;

/// <summary>A page of this repository's documentation, and its parts that can be run and compared.</summary>
internal sealed partial class DocumentedPage(string path)
{
    /// <summary>Gets every page that people read: the readmes, docs/ and the rules for assistants.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "README.md", "CONTRIBUTING.md", "AGENTS.md",
        .. Below("docs", "*.md"),
        .. Directory.EnumerateDirectories(Path.Combine(RepositoryRoot.Path, "src")).SelectMany(folder => Directory.EnumerateFiles(folder, "README.md")).Select(Relative).Order(StringComparer.Ordinal),
    ];

    public string Text { get; } = File.ReadAllText(Path.Combine(RepositoryRoot.Path, path)).ReplaceLineEndings("\n");

    /// <summary>Returns the fenced blocks of a language.</summary>
    public IEnumerable<string> Blocks(params string[] languages) =>
        Fence().Matches(Text).Where(block => languages.Contains(block.Groups["language"].Value)).Select(block => block.Groups["text"].Value);

    /// <summary>Returns the cells of every table row below a header that begins with the cells given.</summary>
    public IReadOnlyList<string[]> Table(params string[] header)
    {
        string[][] rows = [.. Text.Split('\n').Select(line => line.StartsWith('|') ? Cells(line) : [])];
        var start = Array.FindIndex(rows, row => row.Take(header.Length).SequenceEqual(header));
        start.ShouldBeGreaterThanOrEqualTo(0, $"{path} has no table {string.Join(" | ", header)}");
        return [.. rows.Skip(start + 2).TakeWhile(row => row.Length > 0)];
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, folder), pattern, SearchOption.AllDirectories).Select(Relative).Order(StringComparer.Ordinal);

    private static string Relative(string file) => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/');

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
