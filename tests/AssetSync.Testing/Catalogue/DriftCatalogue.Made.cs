namespace AssetSync.Testing;

/// <content>Copies with header, footer or replacements.</content>
public static partial class DriftCatalogue
{
    /// <summary>The entry in which every key of a mapping is broken at once, for hosts that are slow to start.</summary>
    public const string EveryKey = "Copies of every kind are broken at once";

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
        new(EveryKey)
        {
            Arrange = MapEveryKey,
            Break = BreakEveryKey,
            Findings =
            [
                "source-changed copies/lib.py", "destination-edited copies/made.md", "eol-only moved/note.txt",
                "missing-destination other/agents/review.agent.md", "unmapped package/skills/one/mine.md", "missing-destination site/made.md",
            ],
            Sync = new() { ExitCode = 1, Left = ["destination-edited copies/made.md", "unmapped package/skills/one/mine.md"], Files = Map(OfEveryKey) },
            Overwrite = Mends([.. OfEveryKey, ("copies/made.md", MadeCopy), ("package/skills/one/mine.md", null)]),
        },
    ];

    private static (string, string?)[] OfEveryKey =>
    [
        ("copies/lib.py", "#!/usr/bin/env python3\n# Copied from docs/lib.py by AssetSync. Edit that file.\nprint(2)\n"), ("moved/note.txt", "Note.\n"),
        ("other/agents/review.agent.md", "Review.\n"), ("package/skills/one/SKILL.md", "One.\n"), ("package/skills/one/SKILL.md.meta", "kept\n"),
        ("site/made.md", MadeSource.Replace("docs/", "", StringComparison.Ordinal)),
    ];

    private static void MapEveryKey(ScratchFolder folder)
    {
        folder.Write("docs/made.md", MadeSource);
        folder.Write("docs/lib.py", "#!/usr/bin/env python3\nprint(1)\n");
        folder.Write("docs/agents/review.shared.md", "Review.\n");
        folder.Write("docs/deep/er/note.txt", "Note.\n");
        folder.Write("docs/skills/one/SKILL.md", "One.\n");
        folder.MapAlso(
            """docs/made.md -> copies/made.md + "header": "<!-- from {source} -->", "footer": "(end)", "replace": { "](docs/": "](https://example.org/docs/" }""",
            """docs/lib.py -> copies/lib.py + "header": true""",
            "docs/agents/*.shared.md -> other/agents/*.agent.md",
            """docs/deep/**/*.txt -> moved/ + "flatten": true""",
            """docs/skills/ -> package/skills/ + "exact": true, "keep": ["**/*.meta"]""",
            """docs/made.md -> site/made.md + "tracked": false, "replace": { "docs/": "" }""");
    }

    private static void BreakEveryKey(ScratchFolder folder)
    {
        folder.Edit("docs/lib.py", "#!/usr/bin/env python3\nprint(2)\n");
        folder.Edit("copies/made.md", MadeCopy.Replace("it.md", "at.md", StringComparison.Ordinal));
        folder.Remove("other/agents/review.agent.md");
        folder.Write("moved/note.txt", "Note.\r\n");
        folder.Write("package/skills/one/mine.md", "mine\n");
        folder.Write("package/skills/one/SKILL.md.meta", "kept\n");
        folder.Remove("site/made.md");
    }

    private static void MapMade(ScratchFolder folder)
    {
        const string Entry = """
            { "source": "docs/made.md", "destination": "copies/made.md", "header": "<!-- from {source} -->", "footer": "(end)", "replace": { "](docs/": "](https://example.org/docs/" } },
            """;
        folder.Write("docs/made.md", MadeSource);
        folder.Write(StandardTree.MappingFile, folder.Read(StandardTree.MappingFile).Replace("\"mappings\": [", "\"mappings\": [\n    " + Entry, StringComparison.Ordinal));
    }
}
