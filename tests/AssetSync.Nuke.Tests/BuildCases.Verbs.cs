namespace AssetSync.Nuke.Tests;

public static partial class BuildCases
{
    private static IEnumerable<BuildCase> Verbs() =>
    [
        new("Verify alone, in sync", "VerifyAssets")
        {
            Runs = ["VerifyAssets"],
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
            Runs = ["VerifyAssets"],
            Says = ["docs/guide.md(3,1)", "the table of mappings is out of date"],
            Changes = [Lock, "copies/guide.md", "docs/guide.md"],
        },
        new("Dry run, a source edited", "SyncAssets --dry-run")
        {
            Arrange = EditSource,
            Runs = ["SyncAssets"],
            Says = ["update  CLAUDE.md  AGENTS.md"],
            Changes = ["AGENTS.md"],
        },
        new("Sync, in sync", "SyncAssets")
        {
            Runs = ["SyncAssets"],
            Says = ["nothing to do"],
        },
        new("Sync, a copy edited, is refused", "SyncAssets")
        {
            Arrange = EditCopy,
            ExitCode = 1,
            Runs = ["SyncAssets"],
            Says = ["edited  CLAUDE.md"],
            Changes = ["CLAUDE.md"],
        },
        new("Sync, a copy edited, overwrites when told to", "SyncAssets --overwrite-assets")
        {
            Arrange = EditCopy,
            Runs = ["SyncAssets"],
        },
        new("Sync, a mapping added, writes the table as well", "SyncAssets")
        {
            Arrange = AddMapping,
            Runs = ["SyncAssets"],
            Says = ["docs/guide.md  (the table of mappings)"],
            Changes = ["GEMINI.md", "asset-mappings.json", Lock, "copies/guide.md", "docs/guide.md"],
        },
        new("Sync, a source missing, writes nothing", "SyncAssets")
        {
            Arrange = repository =>
            {
                AddMapping(repository);
                repository.Folder.Remove("AGENTS.md");
            },
            ExitCode = 2,
            Runs = ["SyncAssets"],
            Says = ["no source"],
            Changes = ["AGENTS.md", "asset-mappings.json"],
        },
    ];
}
