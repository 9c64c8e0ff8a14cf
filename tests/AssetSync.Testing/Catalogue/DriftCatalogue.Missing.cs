namespace AssetSync.Testing;

/// <content>Missing destinations and sources.</content>
public static partial class DriftCatalogue
{
    private static IEnumerable<DriftEntry> Missing() =>
    [
        new("A copy is removed")
        {
            Break = folder => folder.Remove("copies/guide.md"),
            Findings = ["missing-destination copies/guide.md"],
            Sync = Mends(("copies/guide.md", StandardTree.Guide)),
        },
        new("A folder of copies is removed")
        {
            Break = folder => folder.Remove("package"),
            Findings = ["missing-destination package/schemas/.hidden", "missing-destination package/schemas/a.json", "missing-destination package/schemas/deep/b.json"],
            Sync = Mends(("package/schemas/.hidden", "hidden\n"), ("package/schemas/deep/b.json", "{ \"b\": 1 }\n")),
        },
        new("A mapping is added")
        {
            Break = folder => folder.MapAlso("docs/guide.md -> other/place/guide.md"),
            Findings = ["missing-destination other/place/guide.md"],
            Sync = Mends(("other/place/guide.md", StandardTree.Guide)),
        },
        new("A file is added to a mapped folder")
        {
            Break = folder => folder.Write("schemas/deep/er/c.json", "3\n"),
            Findings = ["missing-destination package/schemas/deep/er/c.json"],
            Sync = Mends(("package/schemas/deep/er/c.json", "3\n")),
        },
        new("A file is added that a glob matches")
        {
            Break = folder =>
            {
                folder.Write("docs/pages/three.md", "Three.\n");
                folder.Write("docs/pages/three.txt", "Not matched.\n");
            },
            Findings = ["missing-destination copies/pages/three.md"],
            Sync = Mends(("copies/pages/three.md", "Three.\n"), ("copies/pages/three.txt", null)),
        },
        new("A source is removed, and nothing at all is written")
        {
            Break = folder =>
            {
                folder.Remove("docs/guide.md");
                folder.Edit("AGENTS.md", "# New\n");
                folder.Remove("copies/run.sh");
            },
            Findings = ["source-changed CLAUDE.md", "source-changed GEMINI.md", "missing-source copies/guide.md", "missing-destination copies/run.sh"],
            Verify = 2,
            Sync = new()
            {
                ExitCode = 2,
                Left = ["source-changed CLAUDE.md", "source-changed GEMINI.md", "missing-source copies/guide.md", "missing-destination copies/run.sh"],
                Files = Map([("copies/guide.md", StandardTree.Guide), ("CLAUDE.md", StandardTree.Agents), ("copies/run.sh", null)]),
            },
        },
        new("A source and its copy are removed")
        {
            Break = folder =>
            {
                folder.Remove("docs/guide.md");
                folder.Remove("copies/guide.md");
            },
            Findings = ["missing-source copies/guide.md"],
            Verify = 2,
            Sync = new() { ExitCode = 2, Left = ["missing-source copies/guide.md"] },
        },
    ];
}
