namespace AssetSync.Nuke.Tests;

public static partial class BuildCases
{
    /// <summary>What only NUKE's command line, environment and parameters file can do, and inputs that the command's own tests cover for MSBuild.</summary>
    internal static IEnumerable<BuildCase> NukeAlone() =>
    [
        new("Names may be written with dashes", "verify-assets")
        {
            Runs = ["VerifyAssets"],
        },
        new("Targets may be joined or given as an option", "--target VerifyAssets+Restore")
        {
            Runs = ["VerifyAssets", "Restore"],
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
            Environment = new() { ["SYNC_ASSETS_DRY_RUN"] = "true" },
            Runs = ["SyncAssets"],
            Changes = ["AGENTS.md"],
        },
        new("The command line wins over the environment", "SyncAssets --dry-run false")
        {
            Arrange = EditSource,
            Environment = new() { ["SYNC_ASSETS_DRY_RUN"] = "true" },
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
                repository.Folder.Write(".nuke/parameters.json", """{ "Solution": "AssetSync.slnx", "SyncAssetsDryRun": true }""");
            },
            Runs = ["SyncAssets"],
            Changes = [".nuke/parameters.json", "AGENTS.md"],
        },
        NotUnderstood("A variable with a value that is none", ("SYNC_ASSETS_DRY_RUN", "maybe")),
        NotUnderstood("A variable of NUKE with a value that is none", ("NUKE_SYNC_ASSETS_DRY_RUN", "maybe")),
        new("A variable DRY_RUN is not read", "SyncAssets")
        {
            Arrange = EditSource,
            Environment = new() { ["DRY_RUN"] = "maybe" },
            Runs = ["SyncAssets"],
            Changes = ["AGENTS.md", "CLAUDE.md", Lock],
        },
        NotUnderstood("Two variables that say whether to write", ("SYNC_ASSETS_DRY_RUN", "true"), ("NUKE_SYNC_ASSETS_DRY_RUN", "true")),
        new("A value that is none in parameters.json", "SyncAssets")
        {
            Arrange = repository =>
            {
                EditSource(repository);
                repository.Folder.Write(".nuke/parameters.json", """{ "Solution": "AssetSync.slnx", "SyncAssetsDryRun": "maybe" }""");
            },
            ExitCode = 2,
            Runs = ["SyncAssets"],
            Says = ["nothing was written"],
            Changes = [".nuke/parameters.json", "AGENTS.md"],
        },
        new("The edit of one copy is adopted", "SyncAssets --adopt-assets CLAUDE.md")
        {
            Arrange = EditCopy,
            Runs = ["SyncAssets"],
            Says = ["update  AGENTS.md  CLAUDE.md"],
            Changes = ["AGENTS.md", "CLAUDE.md", Lock],
        },
        new("The edit of one copy would be adopted", "SyncAssets --adopt-assets CLAUDE.md --dry-run")
        {
            Arrange = EditCopy,
            Runs = ["SyncAssets"],
            Says = ["update  AGENTS.md  CLAUDE.md", "dry run: 1 to change; nothing was written"],
            Changes = ["CLAUDE.md"],
        },
        new("A copy that is merely stale is not adopted", "SyncAssets --adopt-assets CLAUDE.md")
        {
            Arrange = EditSource,
            Runs = ["SyncAssets"],
            Says = ["stale  CLAUDE.md", "1 skipped"],
            Changes = ["AGENTS.md"],
        },
        new("The edit of one copy is discarded", "SyncAssets --overwrite-assets CLAUDE.md")
        {
            Arrange = repository =>
            {
                EditCopy(repository);
                repository.Folder.Write("copies/guide.md", "Mine.\n");
            },
            Runs = ["SyncAssets"],
            Changes = ["copies/guide.md"],
        },
        new("A path that is not a copy", "SyncAssets --overwrite-assets AGENTS.md")
        {
            Arrange = EditCopy,
            ExitCode = 2,
            Runs = ["SyncAssets"],
            Says = ["ASSETSYNC0402"],
            Changes = ["CLAUDE.md"],
        },
        new("The order of all targets is known", "VerifyAssets --strict")
        {
            Runs = ["VerifyAssets"],
        },
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
            Says = ["not tracked", "git add GEMINI.md"],
            Changes = ["GEMINI.md", "asset-mappings.json", Lock, "copies/guide.md", "docs/guide.md"],
        },
        new("Dry run, a copy edited", "SyncAssets --dry-run")
        {
            Arrange = EditCopy,
            Runs = ["SyncAssets"],
            Says = ["edited  CLAUDE.md", "./build.sh SyncAssets --adopt-assets CLAUDE.md", "./build.sh SyncAssets --overwrite-assets CLAUDE.md"],
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

    private static BuildCase NotUnderstood(string name, params (string Name, string Value)[] variables) => new(name, "SyncAssets")
    {
        Arrange = EditSource,
        Environment = variables.ToDictionary(variable => variable.Name, variable => (string?)variable.Value),
        ExitCode = 2,
        Runs = variables.Length == 1 && !variables[0].Name.StartsWith("NUKE", StringComparison.Ordinal) ? [] : ["SyncAssets"], // Build.CommandLine.cs sees the first kind
        Changes = ["AGENTS.md"],
    };
}
