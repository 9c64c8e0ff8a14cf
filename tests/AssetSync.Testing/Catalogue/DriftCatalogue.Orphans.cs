namespace AssetSync.Testing;

/// <content>Copies that no mapping names any more.</content>
public static partial class DriftCatalogue
{
    private static IEnumerable<DriftEntry> Orphans() =>
    [
        new("A mapping is removed")
        {
            Break = folder => folder.MapWithout("docs/guide.md"),
            Findings = ["orphan copies/guide.md"],
            Sync = Mends(("copies/guide.md", null), ("docs/guide.md", StandardTree.Guide), ("copies/run.sh", StandardTree.Script)),
        },
        new("One of two destinations is removed from a mapping")
        {
            Break = folder => folder.MapWithout("AGENTS.md", "AGENTS.md -> GEMINI.md"),
            Findings = ["orphan CLAUDE.md"],
            Sync = Mends(("CLAUDE.md", null), ("GEMINI.md", StandardTree.Agents)),
        },
        new("The mapping of a folder is removed, and the folders that this empties go")
        {
            Break = folder => folder.MapWithout("schemas/"),
            Findings = ["orphan package/schemas/.hidden", "orphan package/schemas/a.json", "orphan package/schemas/deep/b.json"],
            Sync = new() { Check = folder => folder.Has("package").ShouldBeFalse() },
        },
        new("The mapping of a folder is removed, and a file of the user's holds the folder")
        {
            Break = folder =>
            {
                folder.MapWithout("schemas/");
                folder.Write("package/schemas/deep/mine.json", "mine\n");
            },
            Findings = ["orphan package/schemas/.hidden", "orphan package/schemas/a.json", "orphan package/schemas/deep/b.json"],
            Sync = Mends(("package/schemas/deep/mine.json", "mine\n"), ("package/schemas/a.json", null), ("package/schemas/deep/b.json", null)),
        },
        new("A mapping moves its destination")
        {
            Break = folder => folder.MapWithout("docs/guide.md", "docs/guide.md -> moved/guide.md"),
            Findings = ["orphan copies/guide.md", "missing-destination moved/guide.md"],
            Sync = Mends(("copies/guide.md", null), ("moved/guide.md", StandardTree.Guide)),
        },
        new("A file is removed from a mapped folder")
        {
            Break = folder => folder.Remove("schemas/deep/b.json"),
            Findings = ["orphan package/schemas/deep/b.json"],
            Sync = new() { Check = folder => folder.Has("package/schemas/deep").ShouldBeFalse() },
        },
        new("A mapping is removed and the copy is edited")
        {
            Break = folder =>
            {
                folder.MapWithout("docs/guide.md");
                folder.Edit("copies/guide.md", Other);
            },
            Findings = ["orphan-edited copies/guide.md"],
            Sync = Refuses("orphan-edited copies/guide.md", ("copies/guide.md", Other)),
            Overwrite = Mends(("copies/guide.md", null)),
        },
        new("A mapping is removed and the copy has other line endings")
        {
            Break = folder =>
            {
                folder.MapWithout("docs/guide.md");
                folder.Write("copies/guide.md", StandardTree.Guide.ReplaceLineEndings("\r\n"));
            },
            Findings = ["orphan copies/guide.md"],
            Sync = Mends(("copies/guide.md", null)),
        },
        new("A mapping and its copy are removed")
        {
            Break = folder =>
            {
                folder.MapWithout("docs/guide.md");
                folder.Remove("copies/guide.md");
            },
            Verify = 0,
            Sync = new() { Check = folder => folder.Read(StandardTree.LockFile).ShouldNotContain("copies/guide.md") },
        },
        new("A mapping and its source are removed")
        {
            Break = folder =>
            {
                folder.MapWithout("docs/guide.md");
                folder.Remove("docs/guide.md");
            },
            Findings = ["orphan copies/guide.md"],
            Sync = Mends(("copies/guide.md", null)),
        },
        new("A mapping is turned round")
        {
            Break = folder => folder.MapWithout("docs/guide.md", "copies/guide.md -> docs/guide.md"),
            Verify = 0,
            Sync = Mends(("copies/guide.md", StandardTree.Guide), ("docs/guide.md", StandardTree.Guide)),
        },
        new("An orphan is replaced by a link, which leads to a file of the user's")
        {
            Needs = Needs.Unix,
            Break = folder =>
            {
                folder.MapWithout("docs/guide.md");
                folder.Link("copies/guide.md", "../mine.txt");
            },
            Findings = ["orphan-edited copies/guide.md"],
            Sync = Refuses("orphan-edited copies/guide.md", ("mine.txt", "Mine.\n")),
            Overwrite = new() { Files = Map([("mine.txt", "Mine.\n"), ("copies/guide.md", null)]) },
        },
        new("An orphan lies below a folder that was replaced by a link")
        {
            Needs = Needs.Unix,
            Break = folder =>
            {
                folder.MapWithout("schemas/");
                Directory.Move(folder["package/schemas"], folder["elsewhere"]);
                folder.Link("package/schemas", "../elsewhere");
            },
            Verify = 0,
            Sync = Mends(("elsewhere/a.json", "{}\n"), ("elsewhere/deep/b.json", "{ \"b\": 1 }\n")),
        },
    ];
}
