namespace AssetSync.Nuke.Tests;

public static partial class BuildCases
{
    private static IEnumerable<BuildCase> BadInput() =>
    [
        new("A target that does not exist", "VerifyAssetz") { ExitCode = 2, Says = ["does not exist", "VerifyAssets"] },
        new("An option that does not exist", "SyncAssets --dry-rum") { ExitCode = 2, Arrange = EditSource, Changes = ["AGENTS.md"], Says = ["is not understood"] },
        new("A flag with a value that is none", "SyncAssets --dry-run maybe") { ExitCode = 2, Arrange = EditSource, Changes = ["AGENTS.md"], Says = ["maybe"] },
        new("A variable with a value that is none", "SyncAssets") { ExitCode = 2, Arrange = EditSource, Changes = ["AGENTS.md"], Environment = new() { ["DRY_RUN"] = "maybe" }, Says = ["maybe"] },
        new("Another variable with a value that is none", "SyncAssets") { ExitCode = 2, Environment = new() { ["IGNORE_FAILED_SOURCES"] = "maybe" }, Says = ["maybe"] },
        new("A configuration that does not exist", "SyncAssets --configuration Shipping") { ExitCode = 2, Arrange = EditSource, Changes = ["AGENTS.md"], Says = ["Shipping"] },
        new("Publishing without a key", "Publish") { ExitCode = 2, Arrange = EditSource, Changes = ["AGENTS.md"] },
        new("Publishing under a tag that is not the version", "Publish --nuget-source {root}/feed --nuget-api-key none")
        {
            Arrange = repository => repository.Folder.Write("Directory.Build.props", Versioned),
            Environment = new() { ["GITHUB_REF_TYPE"] = "tag", ["GITHUB_REF_NAME"] = "v1.2.4" },
            ExitCode = 2,
            Changes = ["Directory.Build.props"],
        },
        new("A source is missing, and nothing is synced", "SyncAssets")
        {
            Arrange = repository =>
            {
                AddMapping(repository);
                repository.Folder.Remove("AGENTS.md");
            },
            ExitCode = 2,
            Summary = ["SyncAssets Failed"],
            Says = ["missing-source"],
            Changes = ["AGENTS.md", "asset-mappings.json"],
        },
        new("The mapping file has an unknown key", "VerifyAssets")
        {
            Arrange = repository => repository.Folder.Write("asset-mappings.json", """{ "mapings": [] }"""),
            ExitCode = 2,
            Summary = ["VerifyAssets Failed"],
            Says = ["ASSETSYNC0104"],
            Changes = ["asset-mappings.json"],
        },
        new("The mapping file is not there", "SyncAssets")
        {
            Arrange = repository => repository.Folder.Remove("asset-mappings.json"),
            ExitCode = 2,
            Summary = ["SyncAssets Failed"],
            Says = ["ASSETSYNC0101"],
            Changes = ["asset-mappings.json"],
        },
    ];
}
