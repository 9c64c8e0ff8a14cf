namespace AssetSync.Nuke.Tests;

/// <summary>The table that Build.cs and Build.proj are held against: same targets, order, skips, parameters and exit codes.</summary>
public static partial class BuildCases
{
    private const string Lock = "asset-mappings.lock.json";

    private const string Versioned = "<Project><PropertyGroup><Version>1.2.3</Version></PropertyGroup></Project>";

    private static readonly Dictionary<string, string?> OnGitHub = new() { ["GITHUB_ACTIONS"] = "true" };
    private static readonly Dictionary<string, string?> OnAzure = new() { ["TF_BUILD"] = "True" };

    public static IReadOnlyList<BuildCase> All { get; } = [.. States(), .. Verbs(), .. Graph(), .. CommandLines(), .. BadInput()];

    public static BuildCase Get(string name) => All.Single(@case => @case.Name == name);

    private static void AddMapping(BuildRepository repository) => repository.Folder.Write("asset-mappings.json", """
        {
          "mappings": [
            { "source": "AGENTS.md", "destinations": ["CLAUDE.md", "GEMINI.md"] },
            { "source": "docs/guide.md", "destination": "copies/guide.md" }
          ]
        }
        """);
}
