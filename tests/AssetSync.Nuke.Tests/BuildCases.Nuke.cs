namespace AssetSync.Nuke.Tests;

public static partial class BuildCases
{
    /// <summary>What NUKE's command line, environment and parameters file can do beyond what is promised of both engines, and inputs that the command's own tests have for MSBuild.</summary>
    internal static IEnumerable<BuildCase> NukeAlone() =>
    [
        new("Names may be written with dashes", "verify-assets")
        {
            Runs = ["VerifyAssets"],
        },
        new("Targets may be joined or given as an option", "--target VerifyAssets+Restore")
        {
            Runs = ["Restore", "VerifyAssets"],
        },
        new("Options may be written without dashes and in any case", "SyncAssets --DryRun true")
        {
            Arrange = EditSource,
            Runs = ["SyncAssets"],
            Changes = ["AGENTS.md"],
        },
        new("A flag can be switched off", "SyncAssets --dry-run false")
        {
            Arrange = EditSource,
            Runs = ["SyncAssets"],
            Changes = ["AGENTS.md", "CLAUDE.md", Lock],
        },
        new("A dry run by the environment", "SyncAssets")
        {
            Arrange = EditSource,
            Environment = new() { ["DRY_RUN"] = "true" },
            Runs = ["SyncAssets"],
            Changes = ["AGENTS.md"],
        },
        new("The command line wins over the environment", "SyncAssets --dry-run false")
        {
            Arrange = EditSource,
            Environment = new() { ["DryRun"] = "true" },
            Runs = ["SyncAssets"],
            Changes = ["AGENTS.md", "CLAUDE.md", Lock],
        },
        new("Overwriting by the environment", "SyncAssets")
        {
            Arrange = EditCopy,
            Environment = new() { ["OVERWRITE_ASSETS"] = "true" },
            Runs = ["SyncAssets"],
        },
        new("A dry run by parameters.json", "SyncAssets")
        {
            Arrange = repository =>
            {
                EditSource(repository);
                repository.Folder.Write(".nuke/parameters.json", """{ "Solution": "AssetSync.slnx", "DryRun": true }""");
            },
            Runs = ["SyncAssets"],
            Changes = [".nuke/parameters.json", "AGENTS.md"],
        },
        new("A variable with a value that is none", "SyncAssets") { ExitCode = 2, Arrange = EditSource, Changes = ["AGENTS.md"], Environment = new() { ["DRY_RUN"] = "maybe" }, Says = ["maybe"] },
        new("Another variable with a value that is none", "SyncAssets") { ExitCode = 2, Environment = new() { ["IGNORE_FAILED_SOURCES"] = "maybe" }, Says = ["maybe"] },
        new("Verify alone, a copy that git does not track", "VerifyAssets")
        {
            Arrange = repository =>
            {
                AddMapping(repository);
                repository.AssetSync("sync", "--table", "docs/guide.md");
            },
            ExitCode = 1,
            Runs = ["VerifyAssets"],
            Says = ["untracked", "git add GEMINI.md"],
            Changes = ["GEMINI.md", "asset-mappings.json", Lock, "copies/guide.md", "docs/guide.md"],
        },
        new("Dry run, a copy edited", "SyncAssets --dry-run")
        {
            Arrange = EditCopy,
            Runs = ["SyncAssets"],
            Says = ["destination-edited", "adopt CLAUDE.md"],
            Changes = ["CLAUDE.md"],
        },
        new("The mapping file has an unknown key", "VerifyAssets")
        {
            Arrange = repository => repository.Folder.Write("asset-mappings.json", """{ "mapings": [] }"""),
            ExitCode = 2,
            Runs = ["VerifyAssets"],
            Says = ["ASSETSYNC0104"],
            Changes = ["asset-mappings.json"],
        },
        new("The mapping file is not there", "SyncAssets")
        {
            Arrange = repository => repository.Folder.Remove("asset-mappings.json"),
            ExitCode = 2,
            Runs = ["SyncAssets"],
            Says = ["ASSETSYNC0101"],
            Changes = ["asset-mappings.json"],
        },
    ];
}
