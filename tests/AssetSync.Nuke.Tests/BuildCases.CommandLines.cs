namespace AssetSync.Nuke.Tests;

public static partial class BuildCases
{
    internal static IEnumerable<BuildCase> CommandLines() =>
    [
        new("Names may be written in any case", "verifyassets COMPILE")
        {
            Runs = ["VerifyAssets", "Compile"],
        },
        new("A target can be skipped", "Compile --skip VerifyAssets Restore")
        {
            Environment = OnGitHub,
            Arrange = EditSource,
            Runs = ["Compile"],
            Changes = ["AGENTS.md"],
        },
        new("A target that is named cannot be skipped", "VerifyAssets --skip VerifyAssets")
        {
            Arrange = EditSource,
            ExitCode = 1,
            Runs = ["VerifyAssets"],
            Changes = ["AGENTS.md"],
        },
        new("To skip Compile skips what runs for it alone", "Pack VerifyAssets --skip Compile")
        {
            Arrange = EditSource,
            ExitCode = 1,
            Runs = ["VerifyAssets"],
            Changes = ["AGENTS.md"],
        },
        new("Skip without names leaves what is named", "Compile --skip")
        {
            Arrange = EditSource,
            Runs = ["Compile"],
            Changes = ["AGENTS.md"],
        },
        new("A configuration is chosen", "Compile --configuration Release")
        {
            Runs = ["SyncAssets", "VerifyAssets", "Compile"],
            Says = [Path.Combine("bin", "Release", "net10.0", "Sample.dll")],
        },
        new("A server builds Release", "Compile")
        {
            Environment = OnAzure,
            Runs = ["VerifyAssets", "Compile"],
            Says = [Path.Combine("bin", "Release", "net10.0", "Sample.dll")],
        },
        new("Verify comes before Restore", "Compile")
        {
            Environment = OnGitHub,
            Runs = ["VerifyAssets", "Restore", "Compile"],
        },
        new("Help lists targets and options", "--help")
        {
            Says = ["Clean", "Restore", "SyncAssets", "VerifyAssets", "Compile", "Test", "Pack", "Publish", "--dry-run", "--overwrite-assets", "--skip", "--configuration", "--nuget-api-key"],
        },
        new("A target that does not exist", "VerifyAssetz") { ExitCode = 2, Says = ["VerifyAssetz", "VerifyAssets"] },
        new("An option that does not exist", "SyncAssets --dry-rum") { ExitCode = 2, Arrange = EditSource, Changes = ["AGENTS.md"], Says = ["'--dry-rum'"] },
        new("A flag with a value that is none", "SyncAssets --dry-run maybe") { ExitCode = 2, Arrange = EditSource, Changes = ["AGENTS.md"], Says = ["maybe"] },
        new("A configuration that does not exist", "SyncAssets --configuration Shipping") { ExitCode = 2, Arrange = EditSource, Changes = ["AGENTS.md"], Says = ["Shipping"] },
        new("Publishing without a key", "Publish") { ExitCode = 2, ExitCodeOnNuke = 255, Arrange = EditSource, Changes = ["AGENTS.md"] },
    ];
}
