namespace AssetSync.Nuke.Tests;

/// <summary>The table that Build.cs and Build.proj are held against: same targets, order, skips, parameters and exit codes.</summary>
public static partial class BuildCases
{
    private const string Lock = "asset-mappings.lock.json";

    private const string Versioned = "<Project><PropertyGroup><Version>1.2.3</Version></PropertyGroup></Project>";

    private static readonly Dictionary<string, string?> OnGitHub = new() { ["GITHUB_ACTIONS"] = "true" };
    private static readonly Dictionary<string, string?> OnAzure = new() { ["TF_BUILD"] = "True" };

    private static readonly Dictionary<string, BuildCase[]> Parts = new()
    {
        [nameof(Graph)] = [.. Graph()],
        [nameof(CommandLines)] = [.. States(), .. Verbs(), .. CommandLines(), .. BadInput()],
    };

    /// <summary>Returns the cases of a part: Graph, or CommandLines with states, verbs and bad input.</summary>
    public static IReadOnlyList<BuildCase> Of(string part) => Parts[part];

    public static BuildCase Get(string name) => Parts.Values.SelectMany(part => part).Single(@case => @case.Name == name);

    private static void AddMapping(BuildRepository repository) => repository.Folder.Write("asset-mappings.json", """
        {
          "mappings": [
            { "source": "AGENTS.md", "destinations": ["CLAUDE.md", "GEMINI.md"] },
            { "source": "docs/guide.md", "destination": "copies/guide.md" }
          ]
        }
        """);
}
