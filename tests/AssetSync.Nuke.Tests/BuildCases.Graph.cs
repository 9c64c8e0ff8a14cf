namespace AssetSync.Nuke.Tests;

public static partial class BuildCases
{
    internal static IEnumerable<BuildCase> Graph() =>
    [
        new("On a machine of one's own Compile syncs first", "Compile")
        {
            Arrange = EditSource,
            Runs = ["SyncAssets", "VerifyAssets", "Compile"],
            Changes = ["AGENTS.md", "CLAUDE.md", Lock],
        },
        new("On a machine of one's own a copy that this run has created need not be tracked", "Compile")
        {
            Arrange = AddMapping,
            Runs = ["SyncAssets", "VerifyAssets", "Compile"],
            Changes = ["GEMINI.md", "asset-mappings.json", Lock, "copies/guide.md", "docs/guide.md"],
        },
        new("On a machine of one's own a dry run leaves the drift to verify", "Compile --dry-run")
        {
            Arrange = EditSource,
            ExitCode = 1,
            Runs = ["SyncAssets", "VerifyAssets"],
            Changes = ["AGENTS.md"],
        },
        new("An edited copy stops Compile", "Compile")
        {
            Arrange = EditCopy,
            ExitCode = 1,
            Runs = ["SyncAssets"],
            Changes = ["CLAUDE.md"],
        },
        new("With VerifyAssets named nothing is synced", "VerifyAssets Compile")
        {
            Arrange = EditSource,
            ExitCode = 1,
            Runs = ["VerifyAssets"],
            Changes = ["AGENTS.md"],
        },
        new("With both named, in any order, sync comes first", "VerifyAssets SyncAssets")
        {
            Arrange = EditSource,
            Runs = ["SyncAssets", "VerifyAssets"],
            Changes = ["AGENTS.md", "CLAUDE.md", Lock],
        },
        new("On GitHub nothing is synced, and a finding is an annotation", "Compile")
        {
            Arrange = EditSource,
            Environment = OnGitHub,
            ExitCode = 1,
            Runs = ["VerifyAssets"],
            Says = ["::error file=asset-mappings.json,line=3,col="],
            Changes = ["AGENTS.md"],
        },
        new("On Azure nothing is synced, and a finding is an annotation", "Compile")
        {
            Arrange = EditSource,
            Environment = OnAzure,
            ExitCode = 1,
            Runs = ["VerifyAssets"],
            Says = ["##vso[task.logissue type=error;sourcepath=", "linenumber=3;columnnumber="],
            Changes = ["AGENTS.md"],
        },
        new("On a server a sync that is named runs", "SyncAssets Compile")
        {
            Arrange = EditSource,
            Environment = OnGitHub,
            Runs = ["SyncAssets", "VerifyAssets", "Compile"],
            Changes = ["AGENTS.md", "CLAUDE.md", Lock],
        },
        new("On a server a copy must be tracked even after a sync", "SyncAssets Compile")
        {
            Arrange = AddMapping,
            Environment = OnGitHub,
            ExitCode = 1,
            Runs = ["SyncAssets", "VerifyAssets"],
            Says = ["untracked"],
            Changes = ["GEMINI.md", "asset-mappings.json", Lock, "copies/guide.md", "docs/guide.md"],
        },
        new("The default is Test", "")
        {
            Arrange = EditSource,
            Environment = OnGitHub,
            ExitCode = 1,
            Runs = ["VerifyAssets"],
            Changes = ["AGENTS.md"],
        },
        new("A release verifies, tests and packs before it publishes", "VerifyAssets Test Pack Publish --nuget-api-key none")
        {
            Arrange = EditSource,
            ExitCode = 1,
            Runs = ["VerifyAssets"],
            Changes = ["AGENTS.md"],
        },
        new("In sync everything runs", "VerifyAssets Test Pack")
        {
            Runs = ["VerifyAssets", "Compile", "Test", "Pack"],
        },
        new("A release pushes what it has packed, without testing again what was tested", "VerifyAssets Pack Publish --skip Test --nuget-source {root}/feed --nuget-api-key none")
        {
            Arrange = repository => Directory.CreateDirectory(repository.Folder["feed"]),
            Runs = ["VerifyAssets", "Compile", "Pack", "Publish"],
            Changes = ["feed/Sample.1.0.0.nupkg"],
        },
        new("What does not compile is not tested", "VerifyAssets Test")
        {
            Arrange = repository => repository.Folder.Write("src/Sample/Broken.cs", "broken\n"),
            ExitCode = 1,
            ExitCodeOnNuke = 255,
            Runs = ["VerifyAssets", "Compile"],
            Changes = ["src/Sample/Broken.cs"],
        },
        new("A test that fails stops the package", "Test Pack")
        {
            Arrange = repository => repository.Folder.Write("src/Sample/Sample.cs", "namespace Sample;\n\npublic static class Answer\n{\n    public const int Value = 41;\n}\n"),
            ExitCode = 1,
            ExitCodeOnNuke = 255,
            Runs = ["SyncAssets", "VerifyAssets", "Compile", "Test"],
            Changes = ["src/Sample/Sample.cs"],
        },
    ];
}
