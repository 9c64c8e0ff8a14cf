namespace AssetSync.Nuke.Tests;

public static partial class BuildCases
{
    private static IEnumerable<BuildCase> Verbs() =>
    [
        new("Verify alone, in sync", "VerifyAssets")
        {
            Summary = ["VerifyAssets Succeeded"],
            Says = ["in sync"],
        },
        new("Verify alone, only the table of mappings out of date", "VerifyAssets")
        {
            Arrange = repository =>
            {
                repository.Folder.Write("docs/guide.md", "# Guide\n\n<!-- assets:begin -->\n<!-- assets:end -->\n");
                repository.AssetSync("sync");
            },
            ExitCode = 1,
            Summary = ["VerifyAssets Failed"],
            Says = ["docs/guide.md(3,1)", "the table of mappings is out of date"],
            Changes = [Lock, "copies/guide.md", "docs/guide.md"],
        },
        new("Verify alone, a copy that git does not track", "VerifyAssets")
        {
            Arrange = repository =>
            {
                AddMapping(repository);
                repository.AssetSync("sync", "--table", "docs/guide.md");
            },
            ExitCode = 1,
            Summary = ["VerifyAssets Failed"],
            Says = ["untracked", "git add GEMINI.md"],
            Changes = ["GEMINI.md", "asset-mappings.json", Lock, "copies/guide.md", "docs/guide.md"],
        },
        new("Dry run, a source edited", "SyncAssets --dry-run")
        {
            Arrange = EditSource,
            Summary = ["SyncAssets Succeeded"],
            Says = ["AGENTS.md -> CLAUDE.md: source-changed"],
            Changes = ["AGENTS.md"],
        },
        new("Dry run, a copy edited", "SyncAssets --dry-run")
        {
            Arrange = EditCopy,
            Summary = ["SyncAssets Succeeded"],
            Says = ["destination-edited", "adopt CLAUDE.md"],
            Changes = ["CLAUDE.md"],
        },
        new("Sync, in sync", "SyncAssets")
        {
            Summary = ["SyncAssets Succeeded"],
            Says = ["nothing to do"],
        },
        new("Sync, a copy edited, is refused", "SyncAssets")
        {
            Arrange = EditCopy,
            ExitCode = 1,
            Summary = ["SyncAssets Failed"],
            Says = ["destination-edited", "adopt CLAUDE.md", "./build.sh SyncAssets --overwrite-assets"],
            Changes = ["CLAUDE.md"],
        },
        new("Sync, a copy edited, overwrites when told to", "SyncAssets --overwrite-assets")
        {
            Arrange = EditCopy,
            Summary = ["SyncAssets Succeeded"],
        },
        new("Sync, a mapping added, writes the table as well", "SyncAssets")
        {
            Arrange = AddMapping,
            Summary = ["SyncAssets Succeeded"],
            Says = ["docs/guide.md: the table of mappings"],
            Changes = ["GEMINI.md", "asset-mappings.json", Lock, "copies/guide.md", "docs/guide.md"],
        },
    ];
}
