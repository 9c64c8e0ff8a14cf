namespace AssetSync.Testing;

/// <content>Sources that are not regular files, and mappings that match nothing: nothing is written.</content>
public static partial class DriftCatalogue
{
    private static IEnumerable<DriftEntry> Sources() =>
    [
        BadSource("A source is replaced by a folder", "ASSETSYNC0114", Needs.None, folder =>
        {
            folder.Remove("docs/guide.md");
            Directory.CreateDirectory(folder["docs/guide.md"]);
        }),
        BadSource("A source is replaced by a FIFO", "ASSETSYNC0114", Needs.Fifo, folder =>
        {
            folder.Remove("docs/guide.md");
            folder.MakeFifo("docs/guide.md");
        }),
        BadSource("A source is replaced by a link that leads out of the root", "ASSETSYNC0115", Needs.Unix, folder =>
        {
            folder.Write("../outside.txt", "Outside.\n");
            folder.Link("docs/guide.md", "../../outside.txt");
        }),
        BadSource("A source is replaced by a link that leads nowhere", "ASSETSYNC0115", Needs.Unix, folder => folder.Link("docs/guide.md", "nowhere")),
        BadSource("A source is replaced by links that form a loop", "ASSETSYNC0115", Needs.Unix, folder =>
        {
            folder.Link("docs/guide.md", "loop");
            folder.Link("docs/loop", "guide.md");
        }),
        BadSource("A folder above a source is replaced by a link out of the root", "ASSETSYNC0115", Needs.Unix, folder =>
        {
            folder.Write("../outside/guide.md", "Outside.\n");
            folder.Link("alias", "../outside");
            folder.MapWithout("docs/guide.md", "alias/guide.md -> copies/guide.md");
        }),
        new("A source is replaced by a link inside the root, which is read through")
        {
            Needs = Needs.Unix,
            Break = folder => folder.Link("docs/guide.md", "../mine.txt"),
            Findings = ["source-changed copies/guide.md"],
            Sync = BecomesFile("copies/guide.md", "Mine.\n", ("mine.txt", "Mine.\n")),
        },
        new("A mapped folder becomes empty")
        {
            Break = folder =>
            {
                folder.Remove("schemas");
                Directory.CreateDirectory(folder["schemas"]);
            },
            Problems = ["ASSETSYNC0108"],
            Verify = 2,
            Sync = new() { ExitCode = 2, Files = Map([("package/schemas/a.json", "{}\n")]) },
        },
        new("A glob matches nothing any more")
        {
            Break = folder =>
            {
                folder.Remove("docs/pages/one.md");
                folder.Remove("docs/pages/two.md");
            },
            Problems = ["ASSETSYNC0108"],
            Verify = 2,
            Sync = new() { ExitCode = 2, Files = Map([("copies/pages/one.md", "One.\n")]) },
        },
    ];

    // Another copy is out of date too, and stays so.
    private static DriftEntry BadSource(string name, string code, Needs needs, Action<ScratchFolder> replace) => new(name)
    {
        Needs = needs,
        Break = folder =>
        {
            folder.Edit("AGENTS.md", "# New\n");
            replace(folder);
        },
        Findings = ["source-changed CLAUDE.md", "source-changed GEMINI.md"],
        Problems = [code],
        Verify = 2,
        Sync = new()
        {
            ExitCode = 2,
            Left = ["source-changed CLAUDE.md", "source-changed GEMINI.md"],
            Files = Map([("copies/guide.md", StandardTree.Guide), ("CLAUDE.md", StandardTree.Agents)]),
        },
    };
}
