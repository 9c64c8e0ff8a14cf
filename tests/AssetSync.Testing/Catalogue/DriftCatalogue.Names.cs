namespace AssetSync.Testing;

/// <content>Names that differ only in case.</content>
public static partial class DriftCatalogue
{
    private static IEnumerable<DriftEntry> Names() =>
    [
        new("A copy is renamed to another case")
        {
            Needs = Needs.CaseSensitive,
            Break = folder => File.Move(folder["copies/guide.md"], folder["copies/Guide.md"]),
            Findings = ["missing-destination copies/guide.md"],
            Sync = Mends(("copies/guide.md", StandardTree.Guide), ("copies/Guide.md", StandardTree.Guide)),
        },
        new("A mapping changes the case of its destination")
        {
            Needs = Needs.CaseSensitive,
            Break = folder => folder.MapWithout("docs/guide.md", "docs/guide.md -> copies/Guide.md"),
            Findings = ["missing-destination copies/Guide.md", "orphan copies/guide.md"],
            Sync = Mends(("copies/Guide.md", StandardTree.Guide), ("copies/guide.md", null)),
        },
        new("Names are hidden, spaced, and not of Latin letters")
        {
            Arrange = folder =>
            {
                folder.Write("docs/..odd name", "1\n");
                folder.Write("docs/Überblick 概要.md", "2\n");
                folder.MapAlso("docs/..odd name -> copies/.a/..odd name", "docs/Überblick 概要.md -> copies/Überblick 概要.md");
            },
            Break = folder =>
            {
                folder.Remove("copies/.a/..odd name");
                folder.Edit("docs/Überblick 概要.md", "3\n");
            },
            Findings = ["missing-destination copies/.a/..odd name", "source-changed copies/Überblick 概要.md"],
            Sync = Mends(("copies/.a/..odd name", "1\n"), ("copies/Überblick 概要.md", "3\n")),
        },
    ];
}
