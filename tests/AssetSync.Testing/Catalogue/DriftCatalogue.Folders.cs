namespace AssetSync.Testing;

/// <content>Files and folders that change places within one plan.</content>
public static partial class DriftCatalogue
{
    private static IEnumerable<DriftEntry> Folders() =>
    [
        new("A mapped file becomes a mapped folder")
        {
            Arrange = folder => folder.MapAlso("docs/guide.md -> site/guide"),
            Break = folder => folder.MapAlso("docs/guide.md -> site/guide/index.md"),
            Findings = ["orphan site/guide", "missing-destination site/guide/index.md"],
            Sync = Mends(("site/guide/index.md", StandardTree.Guide)),
        },
        new("A mapped folder becomes a mapped file")
        {
            Arrange = folder => folder.MapAlso("docs/guide.md -> site/guide/index.md"),
            Break = folder => folder.MapAlso("docs/guide.md -> site/guide"),
            Findings = ["not-a-file site/guide", "orphan site/guide/index.md"],
            Sync = Mends(("site/guide", StandardTree.Guide)),
        },
        new("An empty folder stands in a copy's place while an orphan elsewhere is removed")
        {
            Break = folder =>
            {
                folder.MapWithout("AGENTS.md");
                folder.Remove("copies/guide.md");
                Directory.CreateDirectory(folder["copies/guide.md"]);
            },
            Findings = ["orphan CLAUDE.md", "orphan GEMINI.md", "not-a-file copies/guide.md"],
            Sync = Refuses("not-a-file copies/guide.md", ("CLAUDE.md", null), ("GEMINI.md", null)),
        },
        new("A mapped folder becomes a mapped file, and a file of the user's is in the way")
        {
            Arrange = folder => folder.MapAlso("docs/guide.md -> site/guide/index.md"),
            Break = folder =>
            {
                folder.MapAlso("docs/guide.md -> site/guide");
                folder.Write("site/guide/mine", "mine\n");
            },
            Findings = ["not-a-file site/guide", "orphan site/guide/index.md"],
            Sync = Refuses("not-a-file site/guide", ("site/guide/mine", "mine\n"), ("site/guide/index.md", null)),
        },
    ];
}
