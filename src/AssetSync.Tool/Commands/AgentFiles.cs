namespace AssetSync.Tool.Commands;

/// <summary>The files that coding assistants read: one text under several names.</summary>
internal static class AgentFiles
{
    // The first is read by most of them, and so is the source where it exists.
    private static readonly string[] Usual = ["AGENTS.md", "CLAUDE.md", "GEMINI.md", ".github/copilot-instructions.md"];

    // Names of single assistants: kept up where somebody uses one.
    private static readonly string[] Others = [".clinerules", ".cursorrules", ".junie/guidelines.md", ".windsurfrules", "QWEN.md"];

    public static string Names => string.Join(", ", Usual);

    /// <summary>Returns the file to edit: the one that is mapped already, or else the first that is a file and no link to another; null where none of them is there.</summary>
    public static string? FindSource(IFiles files, IReadOnlyList<Mapping> mapped) =>
        mapped.FirstOrDefault(mapping => Usual.Contains(mapping.Source))?.Source
        ?? Usual.Concat(Others).FirstOrDefault(name => files.GetStatus(name).Kind == FileKind.File);

    /// <summary>Returns the copies of it that no mapping names yet: the usual names, and the others that are there.</summary>
    public static string[] DestinationsOf(IFiles files, string source, IReadOnlyList<Mapping> mapped)
    {
        var named = mapped.SelectMany(mapping => mapping.Destinations).ToHashSet(StringComparer.Ordinal);
        return [.. Usual.Concat(Others.Where(name => files.GetStatus(name).Kind is FileKind.File or FileKind.Link)).Where(name => name != source && !named.Contains(name))];
    }

    /// <summary>Returns the destinations that say something else than the source: sync would refuse them, and nothing of theirs may be lost.</summary>
    public static string[] WithOtherText(IFiles files, string source, IEnumerable<string> destinations)
    {
        var bytes = files.TryReadSmallFile(source);
        return [.. destinations.Where(name => files.TryReadSmallFile(name) is { } other && !other.AsSpan().SequenceEqual(bytes))];
    }
}
