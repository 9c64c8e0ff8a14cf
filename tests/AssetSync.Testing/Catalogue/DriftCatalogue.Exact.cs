namespace AssetSync.Testing;

/// <content>Files in exact folders that no mapping writes.</content>
public static partial class DriftCatalogue
{
    private const string Exactly = " + \"exact\": true";

    private static IEnumerable<DriftEntry> Exact() =>
    [
        new("A file that no mapping gives lies in an exact folder")
        {
            Arrange = folder => folder.MapWithout("schemas/", "schemas/ -> package/schemas/" + Exactly),
            Break = folder => folder.Write("package/schemas/deep/more/mine.json", "mine\n"),
            Findings = ["unmapped package/schemas/deep/more/mine.json"],
            Sync = Refuses("unmapped package/schemas/deep/more/mine.json", ("package/schemas/deep/more/mine.json", "mine\n")),
            Overwrite = new() { Check = folder => folder.Has("package/schemas/deep/more").ShouldBeFalse(), Files = Map([("package/schemas/deep/b.json", "{ \"b\": 1 }\n")]) },
            Adopt = (["package/schemas/deep/more/mine.json"], Mends(("schemas/deep/more/mine.json", "mine\n"), ("package/schemas/deep/more/mine.json", "mine\n"))),
        },
        new("What keep names, what is empty and what is a source may lie in an exact folder")
        {
            Arrange = folder =>
            {
                folder.Write("package/schemas/source.txt", "source\n");
                folder.MapWithout("schemas/", "package/schemas/source.txt -> other/copy.txt", "schemas/ -> package/schemas/" + Exactly + ", \"keep\": [\"**/*.meta\", \"kept/\"]");
            },
            Break = folder =>
            {
                folder.Write("package/schemas/deep/a.meta", "kept\n");
                folder.Write("package/schemas/kept/any", "kept\n");
                Directory.CreateDirectory(folder["package/schemas/empty/er"]);
            },
            Verify = 0,
            Sync = Mends(("package/schemas/deep/a.meta", "kept\n"), ("package/schemas/kept/any", "kept\n")),
        },
        new("The source of a copy in an exact folder is removed, and the copy is an orphan")
        {
            Arrange = folder => folder.MapWithout("docs/pages/", "docs/pages/*.md -> copies/pages/" + Exactly),
            Break = folder => folder.Remove("docs/pages/two.md"),
            Findings = ["orphan copies/pages/two.md"],
            Sync = Mends(("copies/pages/two.md", null), ("copies/pages/one.md", "One.\n")),
        },
        new("A file that its glob would not take lies in an exact folder")
        {
            Arrange = folder => folder.MapWithout("docs/pages/", "docs/pages/*.md -> copies/pages/" + Exactly),
            Break = folder => folder.Write("copies/pages/mine.txt", "mine\n"),
            Findings = ["unmapped copies/pages/mine.txt"],
            Sync = Refuses("unmapped copies/pages/mine.txt", ("copies/pages/mine.txt", "mine\n")),
            Overwrite = Mends(("copies/pages/mine.txt", null)),
            Adopt = (["copies/pages/mine.txt"], Refuses("unmapped copies/pages/mine.txt", ("copies/pages/mine.txt", "mine\n"))),
        },
        new("A link lies in an exact folder, and leads to a file and a folder of the user's")
        {
            Needs = Needs.Unix,
            Arrange = folder => folder.MapWithout("schemas/", "schemas/ -> package/schemas/" + Exactly),
            Break = folder =>
            {
                folder.Link("package/schemas/file", "../../mine.txt");
                folder.Link("package/schemas/folder", "../../docs");
            },
            Findings = ["unmapped package/schemas/file", "unmapped package/schemas/folder"],
            Sync = new() { ExitCode = 1, Left = ["unmapped package/schemas/file", "unmapped package/schemas/folder"] },
            Overwrite = Mends(("package/schemas/file", null), ("package/schemas/folder", null), ("mine.txt", "Mine.\n"), ("docs/guide.md", StandardTree.Guide)),
        },
        new("A file that no mapping gives is in the way of a copy")
        {
            Arrange = folder => folder.MapWithout("schemas/", "schemas/ -> package/schemas/" + Exactly),
            Break = folder =>
            {
                folder.Remove("package/schemas/deep");
                folder.Write("package/schemas/deep", "mine\n");
                folder.Remove("package/schemas/a.json");
                folder.Write("package/schemas/a.json/mine.txt", "mine\n");
            },
            Findings = ["not-a-file package/schemas/a.json", "unmapped package/schemas/a.json/mine.txt", "unmapped package/schemas/deep", "not-a-file package/schemas/deep/b.json"],
            Sync = new() { ExitCode = 1, Left = ["not-a-file package/schemas/a.json", "unmapped package/schemas/a.json/mine.txt", "unmapped package/schemas/deep", "not-a-file package/schemas/deep/b.json"] },
            Overwrite = Mends(("package/schemas/deep/b.json", "{ \"b\": 1 }\n"), ("package/schemas/a.json", "{}\n")),
        },
    ];
}
