namespace AssetSync.Tool.Tests.Attacks.Catalogue;

/// <content>A small repository that costs minutes or gigabytes.</content>
internal static partial class AttackCatalogue
{
    private static Attack[] Cost =>
    [
        new("1,000 files for 20,000 destinations", "verify; sync --dry-run; list", folder =>
        {
            Files(folder, 1_000);
            folder.Write("asset-mappings.json", $$"""{ "mappings": [ { "source": "s/", "destinations": [ {{string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"o{i}/\""))}} ] } ] }""");
        }),
        new("8,000 globs", "verify; sync --dry-run", folder =>
        {
            Files(folder, 2_000);
            Entries(folder, 8_000, i => ($"**/{i}*", $"o{i}/"));
        }),
        new("8,000 sources through one chain of links", "verify; sync --dry-run", folder =>
        {
            folder.Write("x/file", "x");
            var last = "x/file";
            for (var i = 0; i < 38; i++)
            {
                folder.Link($"l{i}", string.Concat(Enumerable.Repeat("x/../", 780)) + last);
                last = $"l{i}";
            }

            Entries(folder, 8_000, i => (last, $"o/{i}"));
        }),
        new("a pattern of many stars", "verify; list", folder => Entries(folder, 1, _ => ($"s/{string.Concat(Enumerable.Repeat("**/*a*", 40))}b", "o/"))),
        new("a deep mapping file", "verify; remove s/a.md; add s/a.md x", folder => folder.Write("asset-mappings.json", "{ \"mappings\": " + new string('[', 500_000))),
        new("a journal of many lines", "sync", folder => folder.Write("asset-mappings.lock.json.journal", "assetsync-journal 1 0123456789abcdef\n" + string.Concat(Enumerable.Repeat("=s\n", 8_000_000)))),
        new("a lock file of gigabytes", "verify; sync", folder =>
        {
            using var file = File.Create(folder["asset-mappings.lock.json"]);
            file.SetLength(4L << 30);
        }),
        new("a mapping file of gigabytes", "verify; sync", folder =>
        {
            using var file = File.Create(folder["asset-mappings.json"]);
            file.SetLength(4L << 30);
        }),
        new("a diff of two long texts", "verify --diff", folder =>
        {
            folder.Write("s/a.md", string.Concat(Enumerable.Range(0, 300_000).Select(i => $"{i}\n")));
            folder.Write("out/a.md", string.Concat(Enumerable.Range(0, 300_000).Select(i => $"{i * 7}x\n")));
        }),
        new("attributes with many macros", "verify", folder => folder.Write(".gitattributes", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"[attr]m{i} m{i + 1}\n")) + "* m0\n")),
        new("removing thousands of entries", "remove s/a.md", folder => Entries(folder, 5_000, i => (i == 0 ? "s/b.md" : "s/a.md", $"o/{i}"))),
    ];

    private static void Files(ScratchFolder folder, int count)
    {
        for (var i = 0; i < count; i++)
            folder.Write($"s/{i}.txt", "");
    }

    private static void Entries(ScratchFolder folder, int count, Func<int, (string Source, string Destination)> make) =>
        folder.Write("asset-mappings.json", $$"""{ "mappings": [ {{string.Join(',', Enumerable.Range(0, count).Select(make).Select(entry => $$"""{ "source": "{{entry.Source}}", "destination": "{{entry.Destination}}" }"""))}} ] }""");
}
