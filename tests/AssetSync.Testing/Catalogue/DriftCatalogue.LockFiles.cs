namespace AssetSync.Testing;

/// <content>Lock files that are gone, stale or wrong.</content>
public static partial class DriftCatalogue
{
    private static IEnumerable<DriftEntry> LockFiles() =>
    [
        new("The lock file is removed while everything is in sync")
        {
            Break = folder => folder.Remove(StandardTree.LockFile),
            Verify = 0,
            Sync = new() { Check = folder => folder.Has(StandardTree.LockFile).ShouldBeTrue() },
        },
        new("The lock file is removed and a copy is edited")
        {
            Break = folder =>
            {
                folder.Remove(StandardTree.LockFile);
                folder.Edit("copies/guide.md", Other);
            },
            Findings = ["differs copies/guide.md"],
            Sync = Refuses("differs copies/guide.md", ("copies/guide.md", Other)),
            Overwrite = Mends(("copies/guide.md", StandardTree.Guide)),
        },
        new("The lock file is removed and a mapping with it: nobody knows the copy any more")
        {
            Break = folder =>
            {
                folder.Remove(StandardTree.LockFile);
                folder.MapWithout("docs/guide.md");
            },
            Verify = 0,
            Sync = Mends(("copies/guide.md", StandardTree.Guide)),
        },
        new("The lock file has the markers of a merge")
        {
            Break = folder =>
            {
                folder.Edit("docs/guide.md", Other);
                folder.Write(StandardTree.LockFile, folder.Read(StandardTree.LockFile).Replace("    \"CLAUDE.md\"", "<<<<<<< HEAD\n    \"CLAUDE.md\"", StringComparison.Ordinal));
            },
            Problems = ["ASSETSYNC0201"],
            Verify = 2,
            Sync = new() { ExitCode = 2, Files = Map([("copies/guide.md", StandardTree.Guide)]) },
        },
        new("The lock file is from a newer version")
        {
            Break = folder =>
            {
                folder.Edit("docs/guide.md", Other);
                folder.Write(StandardTree.LockFile, folder.Read(StandardTree.LockFile).Replace("\"lockVersion\": 1", "\"lockVersion\": 2", StringComparison.Ordinal));
            },
            Problems = ["ASSETSYNC0202"],
            Verify = 2,
            Sync = new() { ExitCode = 2, Files = Map([("copies/guide.md", StandardTree.Guide)]) },
        },
        new("The mapping file is removed")
        {
            Break = folder => folder.Remove(StandardTree.MappingFile),
            Problems = ["ASSETSYNC0101"],
            Verify = 2,
            Sync = new() { ExitCode = 2, Files = Map([("copies/guide.md", StandardTree.Guide)]) },
        },
        new("The mapping file has an unknown key, and every other copy is left alone")
        {
            Break = folder =>
            {
                folder.Edit("docs/guide.md", Other);
                folder.Write(StandardTree.MappingFile, folder.Read(StandardTree.MappingFile).Replace("\"mappings\"", "\"mapings\"", StringComparison.Ordinal));
            },
            Problems = ["ASSETSYNC0106", "ASSETSYNC0104"],
            Verify = 2,
            Sync = new() { ExitCode = 2, Files = Map([("copies/guide.md", StandardTree.Guide)]) },
        },
    ];
}
