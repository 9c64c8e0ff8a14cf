using System.Text.RegularExpressions;

namespace AssetSync.Tool.Doctor;

/// <summary>Finds copies that exist only to be built in: MSBuild can take such a file from where it is.</summary>
internal static partial class EmbeddingInspection
{
    public static IEnumerable<SetupPart> Inspect(string root, IReadOnlyList<AssetState> copies)
    {
        using var files = FilesBelow.Open(root);
        foreach (var project in copies.GroupBy(copy => FindProject(files, copy.Destination.Value)).Where(group => group.Key is not null).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var folder = project.Key!.Contains('/', StringComparison.Ordinal) ? project.Key[..(project.Key.LastIndexOf('/') + 1)] : "";
            var items = ItemPattern().Matches(files.ReadSmallText(project.Key)).ToArray();
            var taken = project.Where(copy => Array.Exists(items, item => IsTaken(item.Groups["include"].Value, copy.Destination.Value[folder.Length..]))).ToArray();
            if (taken.Length == 0)
                continue;
            var (copy, up) = (taken[0], string.Concat(Enumerable.Repeat("../", folder.AsSpan().Count('/'))));
            var item = Array.Find(items, item => IsTaken(item.Groups["include"].Value, copy.Destination.Value[folder.Length..]))!;
            var name = copy.Destination.Value[folder.Length..];
            var attribute = item.Groups["item"].Value == "EmbeddedResource" ? "LogicalName" : "Link";
            yield return new(
                "copies",
                SetupState.Hint,
                $"{Summaries.Copies(taken.Length)} below {project.Key} may not be needed: it takes {(taken.Length == 1 ? "it" : "them")} with {item.Groups["item"].Value}, which can take the source itself",
                $"unless it must be there in the clone: <{item.Groups["item"].Value} Include=\"{up}{copy.Source}\" {attribute}=\"{name}\" />");
        }
    }

    private static string? FindProject(IFiles files, string destination)
    {
        for (var end = destination.LastIndexOf('/'); ; end = destination.LastIndexOf('/', end - 1))
        {
            var folder = end < 0 ? "" : destination[..(end + 1)];
            if (files.Names(folder.TrimEnd('/'), FileKind.File).FirstOrDefault(name => name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)) is { } project)
                return folder + project;
            if (end <= 0)
                return null;
        }
    }

    // Globs are taken by their fixed beginning: this is advice, and no verdict.
    private static bool IsTaken(string include, string path) =>
        include.Replace('\\', '/').Split(';').Any(part => part.Trim() is { Length: > 0 } pattern && pattern[0] != '*'
            && (pattern.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star ? path.StartsWith(pattern[..star], StringComparison.Ordinal) : path == pattern));

    [GeneratedRegex("""<(?<item>EmbeddedResource|Content|None|AdditionalFiles)\s[^>]*?Include\s*=\s*"(?<include>[^"]+)"[^>]*>""")]
    private static partial Regex ItemPattern();
}
