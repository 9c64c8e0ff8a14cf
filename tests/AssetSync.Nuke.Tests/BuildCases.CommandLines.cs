namespace AssetSync.Nuke.Tests;

public static partial class BuildCases
{
    internal static IEnumerable<BuildCase> CommandLines() =>
    [
        new("Names may be written with dashes and in any case", "verify-assets RESTORE")
        {
            Summary = ["Restore Succeeded", "VerifyAssets Succeeded"],
        },
        new("Targets may be joined or given as an option", "--target VerifyAssets+Restore")
        {
            Summary = ["Restore Succeeded", "VerifyAssets Succeeded"],
        },
        new("Options may be written without dashes and in any case", "SyncAssets --DryRun true")
        {
            Arrange = EditSource,
            Summary = ["SyncAssets Succeeded"],
            Changes = ["AGENTS.md"],
        },
        new("A flag can be switched off", "SyncAssets --dry-run false")
        {
            Arrange = EditSource,
            Summary = ["SyncAssets Succeeded"],
            Changes = ["AGENTS.md", "CLAUDE.md", Lock],
        },
        new("A dry run by the environment", "SyncAssets")
        {
            Arrange = EditSource,
            Environment = new() { ["DRY_RUN"] = "true" },
            Summary = ["SyncAssets Succeeded"],
            Changes = ["AGENTS.md"],
        },
        new("The command line wins over the environment", "SyncAssets --dry-run false")
        {
            Arrange = EditSource,
            Environment = new() { ["DryRun"] = "true" },
            Summary = ["SyncAssets Succeeded"],
            Changes = ["AGENTS.md", "CLAUDE.md", Lock],
        },
        new("Overwriting by the environment", "SyncAssets")
        {
            Arrange = EditCopy,
            Environment = new() { ["OVERWRITE_ASSETS"] = "true" },
            Summary = ["SyncAssets Succeeded"],
        },
        new("A dry run by parameters.json", "SyncAssets")
        {
            Arrange = repository =>
            {
                EditSource(repository);
                repository.Folder.Write(".nuke/parameters.json", """{ "Solution": "AssetSync.slnx", "DryRun": true }""");
            },
            Summary = ["SyncAssets Succeeded"],
            Changes = [".nuke/parameters.json", "AGENTS.md"],
        },
        new("A target can be skipped", "Compile --skip VerifyAssets Restore")
        {
            Environment = OnGitHub,
            Arrange = EditSource,
            Summary = ["Restore Skipped", "SyncAssets Skipped", "VerifyAssets Skipped", "Compile Succeeded"],
            Changes = ["AGENTS.md"],
        },
        new("A target that is named cannot be skipped", "VerifyAssets --skip VerifyAssets")
        {
            Arrange = EditSource,
            ExitCode = 1,
            Summary = ["VerifyAssets Failed"],
            Changes = ["AGENTS.md"],
        },
        new("To skip Compile skips what runs for it alone", "Pack VerifyAssets --skip Compile")
        {
            Arrange = EditSource,
            ExitCode = 1,
            Summary = ["Restore Skipped", "SyncAssets Skipped", "VerifyAssets Failed", "Compile Skipped", "Pack NotRun"],
            Changes = ["AGENTS.md"],
        },
        new("Skip without names leaves what is named", "Compile --skip")
        {
            Arrange = EditSource,
            Summary = ["Restore Skipped", "SyncAssets Skipped", "VerifyAssets Skipped", "Compile Succeeded"],
            Changes = ["AGENTS.md"],
        },
        new("A configuration is chosen", "Compile --configuration Release")
        {
            Summary = ["Restore Succeeded", "SyncAssets Succeeded", "VerifyAssets Succeeded", "Compile Succeeded"],
            Says = [Path.Combine("bin", "Release", "net10.0", "Sample.dll")],
        },
        new("A server builds Release", "Compile")
        {
            Environment = OnAzure,
            Summary = ["Restore Succeeded", "SyncAssets Skipped", "VerifyAssets Succeeded", "Compile Succeeded"],
            Says = [Path.Combine("bin", "Release", "net10.0", "Sample.dll")],
        },
        new("Help lists targets and parameters", "--help")
        {
            Says = ["Clean", "Restore", "SyncAssets", "VerifyAssets", "Compile", "Test", "Pack", "Publish", "--dry-run", "--overwrite-assets", "--skip", "--configuration", "--nuget-api-key"],
        },
    ];
}
