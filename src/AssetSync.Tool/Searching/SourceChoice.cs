using System.Globalization;

namespace AssetSync.Tool.Searching;

/// <summary>Chooses which of two folders looks like the source, without looking at the history.</summary>
internal static class SourceChoice
{
    // Generated folders, and those of single assistants.
    private static readonly HashSet<string> CopyWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "dist", "out", "output", "embedded", "embeddedassets", "generated", "gen", "copy", "copies", "mirror", "backup", "old", "archive", "wwwroot",
        "claude", "cursor", "codex", "copilot", "gemini", "windsurf", "cline", "opencode", "factory",
    };

    // Folders that are shipped.
    private static readonly HashSet<string> ShippedWords = new(StringComparer.OrdinalIgnoreCase) { "public", "static", "package", "packages", "assets", "github", "test", "tests" };

    private static readonly HashSet<string> SourceWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "docs", "doc", "schemas", "schema", "shared", "common", "canonical",
    };

    /// <summary>Returns the pair with its source first, and why.</summary>
    public static (FolderPair Pair, string Reason) Decide(FolderPair pair, Inventory inventory)
    {
        var executable = pair.Files.Sum(file => (file.Source.IsExecutable ? 1 : 0) - (file.Destination.IsExecutable ? 1 : 0));
        if (executable != 0)
            return Choose(pair, executable, (source, _) => $"{Count(Math.Abs(executable), "file")} executable only in {source}");
        if (pair.Files is [var one] && AssistantFiles.Are(one.Source, one.Destination) && one.Source.Name != one.Destination.Name)
            return Choose(pair, AssistantFiles.RankOf(one.Destination.Name) - AssistantFiles.RankOf(one.Source.Name), (_, _) => "most assistants read it");
        var (left, right) = (RankOf(pair.Source, pair.Destination), RankOf(pair.Destination, pair.Source));
        if (left != right)
            return Choose(pair, left - right, (source, other) => Math.Min(left, right) < 0 ? $"{other} is named like a place for copies" : $"{source} is named like a source");
        var depth = pair.Destination.AsSpan().Count('/') - pair.Source.AsSpan().Count('/');
        if (depth != 0)
            return Choose(pair, depth, (source, _) => $"{source} is less deep");
        var more = inventory.Count(pair.Source) - inventory.Count(pair.Destination);
        return more != 0 ? Choose(pair, more, (source, _) => $"{source} holds {Count(Math.Abs(more), "more file")}") : (pair, "it sorts first");
    }

    private static (FolderPair Pair, string Reason) Choose(FolderPair pair, int votesForSource, Func<string, string, string> reason)
    {
        var chosen = votesForSource > 0 ? pair : pair.Turned();
        return (chosen, reason(NameOf(chosen.Source), NameOf(chosen.Destination)));
    }

    public static string NameOf(string folder) => folder.Length == 0 ? "the root" : folder;

    // Only names that the other path does not have count.
    private static int RankOf(string folder, string other)
    {
        string[] names = [.. folder.Split('/').Except(other.Split('/'))];
        string[] words = [.. names.SelectMany(name => name.Split('.', '-', '_'))];
        return words.Any(CopyWords.Contains) ? -2
            : words.Any(ShippedWords.Contains) || UsualCopies.WeightOf(folder) < 1 ? -1
            : words.Any(SourceWords.Contains) || names.Contains(".agents") ? 1
            : 0;
    }

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
