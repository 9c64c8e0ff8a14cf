namespace AssetSync.Testing;

/// <content>Copies with header, footer or replacements.</content>
public static partial class DriftCatalogue
{
    private const string MadeSource = "# Made\n\nSee [it](docs/it.md).\n";
    private const string MadeCopy = "<!-- from docs/made.md -->\n# Made\n\nSee [it](https://example.org/docs/it.md).\n(end)\n";

    private static IEnumerable<DriftEntry> Made() =>
    [
        new("The source of a made copy is edited")
        {
            Arrange = MapMade,
            Break = folder => folder.Edit("docs/made.md", MadeSource.Replace("it.md", "at.md", StringComparison.Ordinal)),
            Findings = ["source-changed copies/made.md"],
            Sync = Mends(("copies/made.md", MadeCopy.Replace("it.md", "at.md", StringComparison.Ordinal))),
        },
        new("The mapping of a made copy is changed")
        {
            Arrange = MapMade,
            Break = folder => folder.Write(StandardTree.MappingFile, folder.Read(StandardTree.MappingFile).Replace("(end)", "(the end)", StringComparison.Ordinal)),
            Findings = ["source-changed copies/made.md"],
            Sync = Mends(("copies/made.md", MadeCopy.Replace("(end)", "(the end)", StringComparison.Ordinal))),
        },
        new("A made copy is edited where its source can be")
        {
            Arrange = MapMade,
            Break = folder => folder.Edit("copies/made.md", MadeCopy.Replace("it.md", "at.md", StringComparison.Ordinal)),
            Findings = ["destination-edited copies/made.md"],
            Sync = Refuses("destination-edited copies/made.md", ("docs/made.md", MadeSource)),
            Overwrite = Mends(("copies/made.md", MadeCopy)),
            Adopt = (["copies/made.md"], Mends(("docs/made.md", MadeSource.Replace("it.md", "at.md", StringComparison.Ordinal)), ("copies/made.md", MadeCopy.Replace("it.md", "at.md", StringComparison.Ordinal)))),
        },
        new("The header of a made copy is edited")
        {
            Arrange = MapMade,
            Break = folder => folder.Edit("copies/made.md", MadeCopy.Replace("from", "FROM", StringComparison.Ordinal)),
            Findings = ["destination-edited copies/made.md"],
            Sync = Refuses("destination-edited copies/made.md"),
            Overwrite = Mends(("copies/made.md", MadeCopy)),
            Adopt = (["copies/made.md"], new() { ExitCode = 2, Left = ["destination-edited copies/made.md"], Files = Map([("docs/made.md", MadeSource), ("copies/made.md", MadeCopy.Replace("from", "FROM", StringComparison.Ordinal))]) }),
        },
        new("A made copy has other line endings")
        {
            Arrange = MapMade,
            Break = folder => folder.Write("copies/made.md", MadeCopy.ReplaceLineEndings("\r\n")),
            Findings = ["eol-only copies/made.md"],
            Sync = Mends(("copies/made.md", MadeCopy)),
        },
        new("The source of a made copy is not text any more")
        {
            Arrange = MapMade,
            Break = folder => folder.Write("docs/made.md", [0xFF, 0xFE, 0]),
            Problems = ["ASSETSYNC0120"],
            Verify = 2,
            Sync = new() { ExitCode = 2, Files = Map([("copies/made.md", MadeCopy)]) },
        },
    ];

    private static void MapMade(ScratchFolder folder)
    {
        const string Entry = """
            { "source": "docs/made.md", "destination": "copies/made.md", "header": "<!-- from {source} -->", "footer": "(end)", "replace": { "](docs/": "](https://example.org/docs/" } },
            """;
        folder.Write("docs/made.md", MadeSource);
        folder.Write(StandardTree.MappingFile, folder.Read(StandardTree.MappingFile).Replace("\"mappings\": [", "\"mappings\": [\n    " + Entry, StringComparison.Ordinal));
    }
}
