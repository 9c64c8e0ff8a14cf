namespace AssetSync.Tool.Searching;

/// <summary>The files that coding assistants read: one text under several names.</summary>
internal static class AssistantFiles
{
    private static readonly string[] Names =
        ["AGENTS.md", "CLAUDE.md", "GEMINI.md", "QWEN.md", "copilot-instructions.md", ".clinerules", ".cursorrules", ".windsurfrules"];

    /// <summary>Returns whether both have such a name.</summary>
    public static bool Are(in RepositoryFile left, in RepositoryFile right) => Is(left.Name) && Is(right.Name);

    public static bool Is(string name) => Names.Contains(name);

    /// <summary>Returns a lower number for a name that more assistants read.</summary>
    public static int RankOf(string name) => Array.IndexOf(Names, name);
}
