namespace AssetSync.Testing;

/// <content>Content of source or destination: who changed since sync wrote.</content>
public static partial class DriftCatalogue
{
    private const string Other = "# Guide\n\nThe other line.\n"; // as long as the original
    private const string Edited = "# Guide\n\nThe first line.\nAnd one by hand.\n";

    // What adopt skips: the copy is only stale, and the edit of its source stays.
    private static Aftermath LeftStale => new() { Left = ["source-changed copies/guide.md"], Files = Map([("docs/guide.md", Other), ("copies/guide.md", StandardTree.Guide)]) };

    private static IEnumerable<DriftEntry> Content() =>
    [
        new("Nothing is out of sync") { Break = _ => { }, Verify = 0 },
        new("A source is edited, its size and time unchanged")
        {
            Break = folder => folder.Edit("docs/guide.md", Other),
            Findings = ["source-changed copies/guide.md"],
            Sync = Mends(("copies/guide.md", Other)),
            Adopt = (["copies/guide.md"], LeftStale),
            AdoptOverwriting = (["copies"], LeftStale),
        },
        new("A source with two copies is edited")
        {
            Break = folder => folder.Edit("AGENTS.md", "# Agents\n"),
            Findings = ["source-changed CLAUDE.md", "source-changed GEMINI.md"],
            Sync = Mends(("CLAUDE.md", "# Agents\n"), ("GEMINI.md", "# Agents\n")),
        },
        new("A source is emptied")
        {
            Break = folder => folder.Edit("docs/guide.md", ""),
            Findings = ["source-changed copies/guide.md"],
            Sync = Mends(("copies/guide.md", "")),
        },
        new("A binary source is edited where text would differ in line endings only")
        {
            Break = folder => folder.Write("images/logo.bin", [1, 0, 2, 10, 3, 255]),
            Findings = ["source-changed copies/logo.bin"],
            Sync = new() { Check = folder => File.ReadAllBytes(folder["copies/logo.bin"]).ShouldBe([1, 0, 2, 10, 3, 255]) },
        },
        new("A copy is edited, its size and time unchanged")
        {
            Break = folder => folder.Edit("copies/guide.md", Other),
            Findings = ["destination-edited copies/guide.md"],
            Sync = Refuses("destination-edited copies/guide.md", ("copies/guide.md", Other), ("docs/guide.md", StandardTree.Guide)),
            Overwrite = Mends(("copies/guide.md", StandardTree.Guide)),
            Adopt = (["copies/guide.md"], Mends(("docs/guide.md", Other), ("copies/guide.md", Other))),
        },
        new("One of two copies is edited")
        {
            Break = folder => folder.Edit("CLAUDE.md", "# Edited\n"),
            Findings = ["destination-edited CLAUDE.md"],
            Sync = Refuses("destination-edited CLAUDE.md", ("CLAUDE.md", "# Edited\n"), ("GEMINI.md", StandardTree.Agents)),
            Overwrite = Mends(("CLAUDE.md", StandardTree.Agents)),
            Adopt = (["CLAUDE.md"], Mends(("AGENTS.md", "# Edited\n"), ("CLAUDE.md", "# Edited\n"), ("GEMINI.md", "# Edited\n"))),
        },
        new("Two copies of one source are edited differently")
        {
            Break = folder =>
            {
                folder.Edit("CLAUDE.md", "# One\n");
                folder.Edit("GEMINI.md", "# Two\n");
            },
            Findings = ["destination-edited CLAUDE.md", "destination-edited GEMINI.md"],
            Sync = new() { ExitCode = 1, Left = ["destination-edited CLAUDE.md", "destination-edited GEMINI.md"] },
            Overwrite = Mends(("CLAUDE.md", StandardTree.Agents), ("GEMINI.md", StandardTree.Agents)),
            Adopt = (["CLAUDE.md", "GEMINI.md"], new()
            {
                ExitCode = 2,
                Left = ["destination-edited CLAUDE.md", "destination-edited GEMINI.md"],
                Files = Map([("AGENTS.md", StandardTree.Agents), ("CLAUDE.md", "# One\n"), ("GEMINI.md", "# Two\n")]),
            }),
        },
        new("A copy is emptied")
        {
            Break = folder => folder.Edit("copies/guide.md", ""),
            Findings = ["destination-edited copies/guide.md"],
            Sync = Refuses("destination-edited copies/guide.md", ("copies/guide.md", "")),
            Overwrite = Mends(("copies/guide.md", StandardTree.Guide)),
            Adopt = (["copies/guide.md"], Mends(("docs/guide.md", ""))),
        },
        new("A source and its copy are both edited")
        {
            Break = folder =>
            {
                folder.Edit("docs/guide.md", Other);
                folder.Edit("copies/guide.md", Edited);
            },
            Findings = ["both-changed copies/guide.md"],
            Sync = Refuses("both-changed copies/guide.md", ("copies/guide.md", Edited), ("docs/guide.md", Other)),
            Overwrite = Mends(("copies/guide.md", Other)),
            Adopt = (["copies/guide.md"], Refuses("both-changed copies/guide.md", ("copies/guide.md", Edited), ("docs/guide.md", Other))),
            AdoptOverwriting = (["copies/guide.md"], Mends(("docs/guide.md", Edited), ("copies/guide.md", Edited))),
        },
        new("A source and the copy of another are edited")
        {
            Break = folder =>
            {
                folder.Edit("docs/guide.md", Other);
                folder.Edit("copies/run.sh", "# edited\n");
            },
            Findings = ["source-changed copies/guide.md", "destination-edited copies/run.sh"],
            Sync = Refuses("destination-edited copies/run.sh", ("copies/run.sh", "# edited\n"), ("copies/guide.md", Other)),
            Overwrite = Mends(("copies/run.sh", StandardTree.Script), ("copies/guide.md", Other)),
            Adopt = (["copies"], new()
            {
                Left = ["source-changed copies/guide.md"],
                Files = Map([("docs/guide.md", Other), ("copies/guide.md", StandardTree.Guide), ("scripts/run.sh", "# edited\n"), ("copies/run.sh", "# edited\n")]),
            }),
        },
        new("A source and its copy are edited alike")
        {
            Break = folder =>
            {
                folder.Edit("docs/guide.md", Other);
                folder.Edit("copies/guide.md", Other);
            },
            Verify = 0,
        },
        new("A file that sync never wrote stands in a new copy's place")
        {
            Break = folder =>
            {
                folder.MapAlso("docs/guide.md -> mine.txt");
            },
            Findings = ["differs mine.txt"],
            Sync = Refuses("differs mine.txt", ("mine.txt", "Mine.\n")),
            Overwrite = Mends(("mine.txt", StandardTree.Guide)),
            Adopt = (["mine.txt"], Refuses("differs mine.txt", ("mine.txt", "Mine.\n"), ("docs/guide.md", StandardTree.Guide))),
            AdoptOverwriting = (["mine.txt"], Mends(("docs/guide.md", "Mine.\n"), ("mine.txt", "Mine.\n"), ("copies/guide.md", "Mine.\n"))),
        },
        new("Sync carries out the rest beside what it refuses")
        {
            Break = folder =>
            {
                folder.Edit("copies/guide.md", Edited);
                folder.Edit("AGENTS.md", "# New\n");
                folder.Remove("copies/run.sh");
            },
            Findings = ["source-changed CLAUDE.md", "source-changed GEMINI.md", "destination-edited copies/guide.md", "missing-destination copies/run.sh"],
            Sync = Refuses("destination-edited copies/guide.md", ("copies/guide.md", Edited), ("CLAUDE.md", "# New\n"), ("copies/run.sh", StandardTree.Script)),
            Overwrite = Mends(("copies/guide.md", StandardTree.Guide), ("CLAUDE.md", "# New\n")),
        },
        new("A copy has other line endings")
        {
            Break = folder => folder.Write("copies/guide.md", StandardTree.Guide.ReplaceLineEndings("\r\n")),
            Findings = ["eol-only copies/guide.md"],
            Sync = Mends(("copies/guide.md", StandardTree.Guide)),
        },
        new("A source has other line endings")
        {
            Break = folder => folder.Write("docs/guide.md", StandardTree.Guide.ReplaceLineEndings("\r\n")),
            Findings = ["eol-only copies/guide.md"],
            Sync = Mends(("copies/guide.md", StandardTree.Guide.ReplaceLineEndings("\r\n"))),
        },
        new("A source is edited and its copy has other line endings")
        {
            Break = folder =>
            {
                folder.Write("docs/guide.md", Other);
                folder.Write("copies/guide.md", StandardTree.Guide.ReplaceLineEndings("\r\n"));
            },
            Findings = ["source-changed copies/guide.md"],
            Sync = Mends(("copies/guide.md", Other)),
        },
        new("A copy gets a byte order mark")
        {
            Break = folder => folder.Write("copies/guide.md", "\uFEFF" + StandardTree.Guide),
            Findings = ["destination-edited copies/guide.md"],
            Sync = Refuses("destination-edited copies/guide.md"),
            Overwrite = new() { Check = folder => File.ReadAllBytes(folder["copies/guide.md"])[0].ShouldBe((byte)'#') },
        },
    ];
}
