namespace AssetSync.Testing;

/// <content>Links, folders and special files in a destination's place or on the way to it.</content>
public static partial class DriftCatalogue
{
    private static IEnumerable<DriftEntry> NotFiles() =>
    [
        new("A copy is replaced by a link to its source")
        {
            Needs = Needs.Unix,
            Break = folder => folder.Link("copies/guide.md", "../docs/guide.md"),
            Findings = ["not-a-file copies/guide.md"],
            Sync = BecomesFile("copies/guide.md", StandardTree.Guide, ("docs/guide.md", StandardTree.Guide)),
        },
        new("A copy is replaced by a link to a file of the user's")
        {
            Needs = Needs.Unix,
            Break = folder => folder.Link("copies/guide.md", "../mine.txt"),
            Findings = ["not-a-file copies/guide.md"],
            Sync = BecomesFile("copies/guide.md", StandardTree.Guide, ("mine.txt", "Mine.\n")),
        },
        new("A copy is replaced by a link that leads out of the root")
        {
            Needs = Needs.Unix,
            Break = folder =>
            {
                folder.Write("../outside.txt", "Outside.\n");
                folder.Link("copies/guide.md", "../../outside.txt");
            },
            Findings = ["not-a-file copies/guide.md"],
            Sync = BecomesFile("copies/guide.md", StandardTree.Guide, ("../outside.txt", "Outside.\n")),
        },
        new("A copy is replaced by a link that leads nowhere")
        {
            Needs = Needs.Unix,
            Break = folder => folder.Link("copies/guide.md", "nowhere"),
            Findings = ["not-a-file copies/guide.md"],
            Sync = BecomesFile("copies/guide.md", StandardTree.Guide, ("copies/nowhere", null)),
        },
        new("A copy is replaced by a link to a folder")
        {
            Needs = Needs.Unix,
            Break = folder => folder.Link("copies/guide.md", "../docs/pages"),
            Findings = ["not-a-file copies/guide.md"],
            Sync = BecomesFile("copies/guide.md", StandardTree.Guide, ("docs/pages/one.md", "One.\n")),
        },
        new("A copy is replaced by a link to itself")
        {
            Needs = Needs.Unix,
            Break = folder => folder.Link("copies/guide.md", "guide.md"),
            Findings = ["not-a-file copies/guide.md"],
            Sync = BecomesFile("copies/guide.md", StandardTree.Guide),
        },
        new("A copy is replaced by a folder with a file of the user's")
        {
            Break = folder =>
            {
                folder.Remove("copies/guide.md");
                folder.Write("copies/guide.md/mine", "mine\n");
            },
            Findings = ["not-a-file copies/guide.md"],
            Sync = Refuses("not-a-file copies/guide.md", ("copies/guide.md/mine", "mine\n")),
        },
        new("A copy is replaced by an empty folder")
        {
            Break = folder =>
            {
                folder.Remove("copies/guide.md");
                Directory.CreateDirectory(folder["copies/guide.md"]);
            },
            Findings = ["not-a-file copies/guide.md"],
            Sync = new() { ExitCode = 1, Left = ["not-a-file copies/guide.md"], Check = folder => Directory.Exists(folder["copies/guide.md"]).ShouldBeTrue() },
        },
        new("A copy is replaced by a FIFO")
        {
            Needs = Needs.Fifo,
            Break = folder =>
            {
                folder.Remove("copies/guide.md");
                folder.MakeFifo("copies/guide.md");
            },
            Findings = ["not-a-file copies/guide.md"],
            Sync = Refuses("not-a-file copies/guide.md"),
        },
        new("A folder above a copy is replaced by a file")
        {
            Break = folder =>
            {
                folder.Remove("package/schemas/deep");
                folder.Write("package/schemas/deep", "mine\n");
            },
            Findings = ["not-a-file package/schemas/deep/b.json"],
            Sync = Refuses("not-a-file package/schemas/deep/b.json", ("package/schemas/deep", "mine\n")),
        },
        new("A folder above copies is replaced by a link inside the root")
        {
            Needs = Needs.Unix,
            Break = folder =>
            {
                Directory.Move(folder["package/schemas/deep"], folder["elsewhere"]);
                folder.Link("package/schemas/deep", "../../elsewhere");
                folder.Edit("schemas/deep/b.json", "{ \"b\": 2 }\n");
            },
            Findings = ["not-a-file package/schemas/deep/b.json"],
            Sync = Refuses("not-a-file package/schemas/deep/b.json", ("elsewhere/b.json", "{ \"b\": 1 }\n")),
        },
        new("A folder far above copies is replaced by a link out of the root")
        {
            Needs = Needs.Unix,
            Break = folder =>
            {
                Directory.Move(folder["package"], folder["../outside"]);
                folder.Link("package", "../outside");
                folder.Edit("schemas/deep/b.json", "{ \"b\": 2 }\n");
                folder.Remove("../outside/schemas/a.json");
            },
            Findings = ["not-a-file package/schemas/.hidden", "not-a-file package/schemas/a.json", "not-a-file package/schemas/deep/b.json"],
            Sync = new()
            {
                ExitCode = 1,
                Left = ["not-a-file package/schemas/.hidden", "not-a-file package/schemas/a.json", "not-a-file package/schemas/deep/b.json"],
                Files = Map([("../outside/schemas/deep/b.json", "{ \"b\": 1 }\n"), ("../outside/schemas/a.json", null)]),
            },
        },
    ];

    private static Aftermath BecomesFile(string path, string text, params (string Path, string? Text)[] files) => new()
    {
        Files = Map([(path, text), .. files]),
        Check = folder => folder.IsPlainFile(path).ShouldBeTrue(),
    };
}
