using System.Text.RegularExpressions;

namespace AssetSync.Nuke.Tests;

/// <summary>The C# that a document shows.</summary>
internal static partial class Snippets
{
    public static IReadOnlyList<string> Of(string document) =>
        [.. SnippetPattern().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, document))).Select(match => Unindented(match.Groups[2].Value, match.Groups[1].Length))];

    private static string Unindented(string text, int indentation) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length < indentation ? line.TrimStart() : line[indentation..]));

    [GeneratedRegex("^( *)```csharp\n(.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SnippetPattern();
}
