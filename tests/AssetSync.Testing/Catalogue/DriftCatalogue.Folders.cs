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
