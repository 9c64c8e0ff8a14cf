namespace AssetSync.Nuke.Tests;

/// <summary>What Build.cs and Build.proj both promise: the targets, their order, the few options and the exit codes; and what NUKE does beyond.</summary>
public static partial class BuildCases
{
    private const string Lock = "asset-mappings.lock.json";

    private static readonly Dictionary<string, string?> OnGitHub = new() { ["GITHUB_ACTIONS"] = "true" };
    private static readonly Dictionary<string, string?> OnAzure = new() { ["TF_BUILD"] = "True" };

    private static readonly Dictionary<string, BuildCase[]> Parts = new()
    {
        [nameof(Graph)] = [.. Graph()],
        [nameof(CommandLines)] = [.. Verbs(), .. CommandLines()],
        [nameof(NukeAlone)] = [.. States(), .. NukeAlone()],
    };

    /// <summary>Returns the cases of a part: Graph and CommandLines of both engines, or NukeAlone.</summary>
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
