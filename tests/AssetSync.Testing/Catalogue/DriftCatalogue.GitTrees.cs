namespace AssetSync.Testing;

/// <content>Work trees of git: what the next clone will not have.</content>
public static partial class DriftCatalogue
{
    private static IEnumerable<DriftEntry> GitTrees() =>
    [
        GitTree("Every copy is tracked", _ => { }, []),
        GitTree("A copy is not tracked", folder => folder.Git("rm", "--quiet", "--cached", "copies/guide.md"), ["untracked copies/guide.md"]),
        GitTree("A copy is ignored", folder =>
        {
            folder.Git("rm", "--quiet", "--cached", "copies/guide.md");
            folder.Write(".gitignore", "copies/*.md\n");
        }, ["untracked copies/guide.md"]),
        GitTree("A folder of copies is ignored", folder =>
        {
            folder.Git("rm", "--quiet", "-r", "--cached", "package");
            folder.Write(".gitignore", "package/\n");
        }, ["untracked package/schemas/.hidden", "untracked package/schemas/a.json", "untracked package/schemas/deep/b.json"]),
    ];

    private static DriftEntry GitTree(string name, Action<ScratchFolder> breakIt, IReadOnlyList<string> findings) => new(name)
    {
        Needs = Needs.Git,
        Arrange = folder => folder.Git("init", "--quiet"),
        Settle = folder =>
        {
            folder.Git("add", "--all");
            folder.Git("commit", "--quiet", "--message", "Everything");
        },
        Break = breakIt,
        Findings = findings,
        Verify = findings.Count == 0 ? 0 : 1,
        Sync = new() { Left = findings },
    };
}
