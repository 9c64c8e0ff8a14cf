using System.Diagnostics;

namespace AssetSync.Tests.Planning;

/// <summary>A small repository cannot cost minutes or gigabytes: there are limits, and the one that was exceeded is named with its location.</summary>
public class LimitTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    [Fact]
    public void Copies_have_a_limit()
    {
        using var folder = new ScratchFolder();
        for (var i = 0; i < 500; i++)
            folder.Write($"s/{i}", "");
        folder.Write(StandardTree.MappingFile, Mappings("s/", Enumerable.Range(0, 1001).Select(i => $"o{i}/")));

        Problem(folder).ToString().ShouldBe(
            "asset-mappings.json(1,29): error ASSETSYNC0119: up to here, the mappings give more than 500000 copies (name fewer destinations, or a folder further down)");
    }

    [Fact]
    public void The_lock_file_that_they_need_has_a_limit()
    {
        using var folder = new ScratchFolder();
        for (var i = 0; i < 100; i++)
            folder.Write($"s/{i}", "");
        var deep = string.Join('/', Enumerable.Repeat(new string('d', 250), 16));
        folder.Write(StandardTree.MappingFile, Mappings("s/", Enumerable.Range(0, 400).Select(i => $"o{i}/{deep[..^20]}/")));

        Problem(folder).Message.ShouldBe("up to here, the mappings need a lock file of more than 134217728 bytes");
    }

    [RequiresFact(Needs.Time)]
    public void Names_that_globs_look_at_have_a_limit()
    {
        using var folder = new ScratchFolder();
        for (var i = 0; i < 1000; i++)
            folder.Write($"s/{i}", "");
        folder.Write(StandardTree.MappingFile, Mappings(Enumerable.Range(0, 11_000).Select(i => ($"**/{i}*", $"o{i}/"))));

        var problem = Problem(folder);
        problem.Code.ShouldBe("ASSETSYNC0119");
        problem.Message.ShouldBe("up to here, folders and globs would look at more than 10000000 names");
        problem.Location.ShouldNotBeNull().Line.ShouldBeInRange(9_000, 11_000);
    }

    [RequiresFact(Needs.Time)]
    public void Names_of_copies_that_globs_are_compared_with_have_the_same_limit()
    {
        using var folder = new ScratchFolder();
        folder.Write("a", "");
        folder.Write("s/a.x", "");
        folder.Write(StandardTree.MappingFile, Mappings(
            Enumerable.Range(0, 3_500).Select(i => ($"s/*.x", $"s/o{i}/")).Concat(Enumerable.Range(0, 3_500).Select(i => ("a", $"s/c{i}")))));

        Problem(folder).Code.ShouldBe("ASSETSYNC0119");
    }

    [RequiresFact(Needs.Unix)]
    public void Links_are_followed_once()
    {
        using var folder = new ScratchFolder();
        folder.Write("file", "a");
        Directory.CreateDirectory(folder["x"]);
        var last = "file";
        for (var i = 0; i < 38; i++)
        {
            folder.Link($"l{i}", string.Concat(Enumerable.Repeat("x/../", 20)) + last);
            last = $"l{i}";
        }

        for (var i = 0; i < 2_000; i++)
            folder.Link($"k/{i}", "../" + last);
        folder.Map("k/ -> o/");

        var watch = Stopwatch.StartNew();
        AssetRoot.Open(folder.Path).Sync().Changes.Count.ShouldBe(2_000);
        watch.Elapsed.ShouldBeLessThan(Soon);
        folder.Read("o/1999").ShouldBe("a");
    }

    [RequiresFact(Needs.Unix)]
    public void Links_that_are_too_long_are_refused()
    {
        using var folder = new ScratchFolder();
        folder.Write("file", "a");
        Directory.CreateDirectory(folder["x"]);
        var last = "file";
        for (var i = 0; i < 10; i++)
        {
            folder.Link($"l{i}", string.Concat(Enumerable.Repeat("x/../", 800)) + last);
            last = $"l{i}";
        }

        folder.Map($"{last} -> o");
        var problem = AssetRoot.Open(folder.Path).Verify().Problems.ShouldHaveSingleItem();
        problem.ToString().ShouldContain("ASSETSYNC0115: ");
        problem.Message.ShouldEndWith("its links are too long");
    }

    [RequiresFact(Needs.Unix)]
    public void Forty_links_are_followed_and_the_next_is_not_whichever_is_asked_about_first()
    {
        using var folder = new ScratchFolder();
        folder.Write("l0", "a");
        for (var i = 1; i <= 41; i++)
            folder.Link($"l{i}", $"l{i - 1}");
        foreach (var order in (int[][])[[40, 41], [41, 40]])
        {
            using var files = FilesBelow.Open(folder.Path);
            var links = new LinkResolver(files);
            foreach (var i in order)
                links.Resolve($"l{i}", out _).ShouldBe(i == 40 ? "l0" : null);
        }
    }

    [Fact]
    public void A_journal_has_a_limit()
    {
        using var folder = new ScratchFolder();
        folder.Write("a", "a");
        folder.Map("a -> b");
        const string journal = StandardTree.LockFile + ".journal";
        folder.Write(journal, "assetsync-journal 1 0123456789abcdef\n" + string.Concat(Enumerable.Repeat("=a\n", 1_000_001)));
        Problem(folder, root => root.Sync()).Message.ShouldBe($"{journal} is where sync keeps its journal, and is not a sync journal; move it");
        folder.Write(journal, "assetsync-journal 1 0123456789abcdef\n" + new string(' ', 33_554_432));
        Problem(folder, root => root.Sync()).Message.ShouldBe($"{journal} has more than 33554432 bytes");
    }

    [Fact]
    public void A_lock_file_has_a_limit()
    {
        using var folder = new ScratchFolder();
        folder.Write("a", "a");
        folder.Map("a -> b");
        using (var file = File.Create(folder[StandardTree.LockFile]))
            file.SetLength(134_217_729);
        var problem = Problem(folder);
        problem.Code.ShouldBe("ASSETSYNC0201");
        problem.Message.ShouldContain("asset-mappings.lock.json has more than 134217728 bytes");
    }

    [Theory]
    [InlineData("{ \"mappings\": ")]
    [InlineData("{ \"mappings\": [ { \"source\": ")]
    [InlineData("{ \"mappings\": [], \"x\": ")]
    [InlineData("")]
    public void A_mapping_file_that_is_nested_deep_is_refused(string start)
    {
        using var folder = new ScratchFolder();
        folder.Write(StandardTree.MappingFile, start + new string('[', 500_000));
        Should.Throw<AssetSyncException>(() => AssetRoot.Open(folder.Path).Verify()).ExitCode.ShouldBe(ExitCode.BadInput);
    }

    [Theory]
    [InlineData("**/", 60, "c.txt")]
    [InlineData("**/a/", 60, "*a*a*a*a*a*a*a*a*b")]
    [InlineData("*a", 100, "b")]
    [InlineData("*/**/", 40, "x")]
    public void A_glob_of_many_stars_is_matched_in_time(string piece, int count, string end)
    {
        using var folder = new ScratchFolder();
        folder.Write($"s/{string.Join('/', Enumerable.Repeat("a", 100))}/{new string('a', 200)}", "");
        folder.Write(StandardTree.MappingFile, Mappings([($"s/{string.Concat(Enumerable.Repeat(piece, count))}{end}", "o/")]));

        var watch = Stopwatch.StartNew();
        Problem(folder).Code.ShouldBe("ASSETSYNC0108");
        watch.Elapsed.ShouldBeLessThan(Soon);
    }

    [RequiresFact(Needs.Git | Needs.Time)]
    public void Rules_of_attributes_have_a_limit()
    {
        using var folder = new ScratchFolder();
        folder.Git("init", "--quiet");
        folder.Write(".gitattributes", string.Concat(Enumerable.Repeat($"**/{string.Concat(Enumerable.Repeat("*a", 60))}b text\n", 7_000)));
        var deep = string.Join('/', Enumerable.Repeat(new string('a', 250), 4));
        for (var i = 0; i < 100; i++)
            folder.Write($"s/{deep}/{i}", "x\n");
        folder.Map("s/ -> o/");
        var root = AssetRoot.Open(folder.Path);
        root.Sync().ExitCode.ShouldBe(ExitCode.Success);

        root.Verify(new() { AllowUntracked = true }).Problems.ShouldHaveSingleItem().Message.ShouldBe(
            "the .gitattributes files have too many rules, or patterns with too many wildcards, for so many copies");
    }

    private static Problem Problem(ScratchFolder folder, Action<AssetRoot>? act = null)
    {
        var root = AssetRoot.Open(folder.Path);
        return Should.Throw<AssetSyncException>(() => (act ?? (asked => asked.Verify()))(root)).Problems.ShouldHaveSingleItem();
    }

    private static string Mappings(string source, IEnumerable<string> destinations) =>
        $$"""{ "mappings": [ { "source": "{{source}}", "destinations": [ {{string.Join(", ", destinations.Select(destination => $"\"{destination}\""))}} ] } ] }""";

    private static string Mappings(IEnumerable<(string Source, string Destination)> entries) =>
        $$"""{ "mappings": [ {{string.Join(",\n", entries.Select(entry => $$"""{ "source": "{{entry.Source}}", "destination": "{{entry.Destination}}" }"""))}} ] }""";
}
