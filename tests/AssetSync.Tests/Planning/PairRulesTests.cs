namespace AssetSync.Tests.Planning;

public class PairRulesTests
{
    [Fact]
    public void Pairs_that_do_not_meet_are_accepted() =>
        Check("a -> x/a", "b -> x/b", "c/a -> x-y", "c/b -> x.d/a", "d -> y/x", "c/d -> c/copy").ShouldBeEmpty();

    [Fact]
    public void Two_sources_for_one_destination_are_refused_naming_both_entries() =>
        Check("a -> x", "b -> y", "c -> x").ShouldBe(
            ["file(3,30): error ASSETSYNC0110: two sources for one destination 'x': 'a' (line 1) and 'c' (line 3) (keep one of them)"]);

    [Fact]
    public void One_pair_named_by_two_entries_is_refused() =>
        Check("a -> x", "a -> x").ShouldBe(
            ["file(2,30): error ASSETSYNC0110: destination 'x' is named twice for source 'a': line 1 and line 2 (keep one of them)"]);

    [Fact]
    public void A_source_that_is_its_own_destination_is_refused() =>
        Check("a -> a").ShouldBe(
            ["file(1,30): error ASSETSYNC0111: 'a' is its own source: 'a' -> 'a' (line 1) (decide which one is the source)"]);

    [Fact]
    public void A_chain_is_refused_once_and_shown_whole() =>
        Check("c -> d", "a -> b", "b -> c").ShouldBe(
            ["file(2,30): error ASSETSYNC0111: 'b' is both a destination and a source: 'a' -> 'b' (line 2) -> 'c' (line 3) -> 'd' (line 1) (name 'a' as the source of every copy)"]);

    [Fact]
    public void A_cycle_is_refused_once_and_shown_whole() =>
        Check("a -> b", "b -> c", "c -> a").ShouldBe(
            ["file(3,30): error ASSETSYNC0111: 'a' is both a destination and a source: 'a' -> 'b' (line 1) -> 'c' (line 2) -> 'a' (line 3) (decide which one is the source)"]);

    [Fact]
    public void Every_branch_of_a_chain_is_shown() =>
        Check("a -> b", "b -> c", "b -> d", "c -> e", "d -> f").Select(Chain).ShouldBe(
            ["'a' -> 'b' (line 1) -> 'c' (line 2) -> 'e' (line 4)", "'a' -> 'b' (line 1) -> 'd' (line 3) -> 'f' (line 5)"]);

    [Fact]
    public void A_long_chain_is_shown_in_part()
    {
        var chain = Check([.. Enumerable.Range(0, 5000).Select(i => $"n{i:D4} -> n{i + 1:D4}")]).ShouldHaveSingleItem();

        chain.ShouldContain("'n0000' -> 'n0001' (line 1)");
        chain.ShouldContain(" and 4985 more");
    }

    [Theory]
    [InlineData(".git/hooks/pre-commit", "is in git's own folder")]
    [InlineData("sub/.GIT/config", "is in git's own folder")]
    [InlineData(".git", "is in git's own folder")]
    [InlineData("GIT~1/config", "is in git's own folder")]
    [InlineData(".g\u200cit/config", "is in git's own folder")]
    [InlineData("asset-mappings.JSON", "is the mapping file")]
    [InlineData("asset-mappings.json/x", "is the mapping file")]
    [InlineData("Asset-Mappings.lock.json", "is the lock file")]
    [InlineData("asset-mappings.lock.json.journal", "is the lock file's journal")]
    public void A_reserved_destination_is_refused(string destination, string reason) =>
        Check($"a -> {destination}").ShouldHaveSingleItem().ShouldContain($"ASSETSYNC0112: destination {Quoted.From(destination)} {reason}");

    [Theory]
    [InlineData(".gitignore")]
    [InlineData(".github/x")]
    [InlineData("git/x")]
    [InlineData("sub/asset-mappings.json")]
    [InlineData("éé/.gitattributes")]
    public void A_destination_that_only_looks_reserved_is_accepted(string destination) =>
        Check($"a -> {destination}").ShouldBeEmpty();

    [Theory]
    [InlineData("a -> x/Readme", "b -> x/README", "'x/README' (line 2) and 'x/Readme' (line 1) differ only in case;")]
    [InlineData("a -> Docs/x", "b -> docs/y", "'Docs' (line 1) and 'docs' (line 2) differ only in case;")]
    [InlineData("a -> Docs/x", "b -> docs/x", "'Docs' (line 1) and 'docs' (line 2) differ only in case;")]
    [InlineData("a -> DOCS", "b -> docs/x", "'DOCS' (line 1) and 'docs' (line 2) differ only in case;")]
    [InlineData("a -> ÉTÉ", "b -> été", "'ÉTÉ' (line 1) and 'été' (line 2) differ only in case;")]
    [InlineData("a -> \u00e9t\u00e9/a", "b -> e\u0301te\u0301/b", "'e\\u0301te\\u0301' (line 2) and '\\u00e9t\\u00e9' (line 1) differ only in case or Unicode normalization;")]
    [InlineData("a -> \u00c9", "b -> e\u0301", "'e\\u0301' (line 2) and '\\u00c9' (line 1) differ only in case or Unicode normalization;")]
    [InlineData("docs/a -> x", "b -> Docs/b", "'Docs' (line 2) and 'docs' (line 1) differ only in case;")]
    [InlineData("a -> x", "X -> y", "'x' (line 1) and 'X' (line 2) differ only in case;")]
    public void Paths_that_some_file_systems_take_as_one_are_refused(string one, string two, string message) =>
        Check(one, two).ShouldHaveSingleItem().ShouldStartWith($"file(2,{(message.Contains("'X'", StringComparison.Ordinal) ? 20 : 30)}): error ASSETSYNC0113: {message}");

    [Theory]
    [InlineData("a -> x", "b -> x/y", "destination 'x/y' (line 2) is below destination 'x' (line 1), which is a file (end 'x' with / when it is meant as a folder)")]
    [InlineData("b -> x/y/z", "a -> x", "destination 'x/y/z' (line 1) is below destination 'x' (line 2), which is a file (end 'x' with / when it is meant as a folder)")]
    [InlineData("x/y -> a", "b -> x", "source 'x/y' (line 1) is below destination 'x' (line 2), which is a file (rename one of them)")]
    [InlineData("x -> a", "b -> x/y", "destination 'x/y' (line 2) is below source 'x' (line 1), which is a file (rename one of them)")]
    public void A_path_below_a_file_is_refused(string one, string two, string message) =>
        Check(one, "z -> x-y", two).ShouldHaveSingleItem().ShouldContain($"ASSETSYNC0116: {message.Replace("line 2", "line 3", StringComparison.Ordinal)}");

    [Fact]
    public void Two_entries_that_meet_in_many_pairs_are_one_problem()
    {
        var mappings = new[] { Mapping(1, "a/", "x/"), Mapping(2, "b/", "x/") };
        var pairs = Enumerable.Range(0, 100).SelectMany(i => mappings.Select(mapping => Pair(mapping, $"{mapping.Source}f{i:D3}", $"x/f{i:D3}")));

        Check(pairs).ShouldBe(
            ["file(2,30): error ASSETSYNC0110: two sources for one destination 'x/f000': 'a/f000' (line 1) and 'b/f000' (line 2); and 99 more of these entries (keep one of them)"]);
    }

    [Theory]
    [InlineData("docs/", "docs/copy/", "docs/a", "docs/copy/a")]
    [InlineData("docs/**/*.md", "docs/copy/", "docs/a.md", "docs/copy/a.md")]
    [InlineData("*.md", "x/", "docs/a", "b.md")]
    public void A_destination_that_a_glob_would_take_is_refused_before_it_exists(string glob, string folder, string source, string destination) =>
        Check([Pair(Mapping(1, glob, folder), "docs/z", "y/z"), Pair(Mapping(2, source, destination), source, destination)]).ShouldBe(
            [$"file(2,30): error ASSETSYNC0111: destination '{destination}' would be a source too: '{glob}' (line 1) takes it (choose another destination, or leave it out with \"exclude\")"]);

    [Theory]
    [InlineData("docs/*.md", "docs/copy/a.md", null)]
    [InlineData("docs/", "docs/copy/a", "copy")]
    [InlineData("docs/", "docs/x/copy/a", "**/copy/")]
    [InlineData("docs/", "docs-copy/a", null)]
    public void A_destination_that_a_glob_leaves_out_is_accepted(string glob, string destination, string? exclude) =>
        Check([Pair(Mapping(1, glob, "y/") with { Exclude = exclude is null ? [] : [exclude] }, "docs/z", "y/z"), Pair(Mapping(2, "a", destination), "a", destination)]).ShouldBeEmpty();

    [Theory]
    [InlineData("docs/", "out/docs/")]
    [InlineData("docs/**/*.md", "src/copy/")]
    [InlineData("é/", "è/")]
    public void Sources_apart_from_their_destinations_are_accepted(string source, string folder)
    {
        var mapping = Mapping(1, source, folder);
        var names = new[] { "README.md", "guide.md", "a/b/readme.md", "a/B2", "é", "K" };

        Check(names.Select(name => Pair(mapping, source.Split('*')[0] + name, folder + name))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("s/", "x/", "a", "A", "ASSETSYNC0113")]
    [InlineData("s/", "x/", "é", "É", "ASSETSYNC0113")]
    [InlineData("s/", "x/", "e\u0301", "\u00E9", "ASSETSYNC0113")]
    [InlineData("s/", "x/", "K", "\u212A", "ASSETSYNC0113")]
    [InlineData("s/", "x/", "a/b", "A/c", "ASSETSYNC0113")]
    [InlineData("s/", "x/", "a", "A/b", "ASSETSYNC0113")]
    [InlineData("s/", "x/", "a", "a/b", "ASSETSYNC0116")]
    [InlineData("s/", "x/", ".Git", "b", "ASSETSYNC0112")]
    [InlineData("s/", "x/", "a/git~1/b", "b", "ASSETSYNC0112")]
    [InlineData("s/", "S/x/", "a", "b", "ASSETSYNC0113")]
    public void Destinations_of_one_mapping_must_not_meet(string source, string folder, string one, string two, string code)
    {
        var mapping = Mapping(1, source, folder);

        Check([Pair(mapping, "s/a", folder + one), Pair(mapping, "s/b", folder + two)]).ShouldHaveSingleItem().ShouldContain(code);
    }

    [Fact]
    public void Groups_of_one_folder_are_checked_against_each_other()
    {
        var mapping = Mapping(1, "s/", "x/");
        var pairs = Enumerable.Range(0, 300).Select(i => $"f{i:D3}").Append("F299").Select(name => Pair(mapping, "s/" + name, "x/" + name));

        Check(pairs).ShouldHaveSingleItem().ShouldContain("'x/F299' (line 1) and 'x/f299' (line 1) differ only in case");
    }

    private static string Chain(string problem) => problem[(problem.IndexOf("source: ", StringComparison.Ordinal) + 8)..problem.LastIndexOf(" (name", StringComparison.Ordinal)];

    private static List<string> Check(params string[] pairs) =>
        Check(pairs.Select((pair, index) => pair.Split(" -> ") is [var source, var destination] ? Pair(Mapping(index + 1, source, destination), source, destination) : throw new ArgumentException(pair, nameof(pairs))));

    // One group for all pairs of a folder must give the same result as a group for each.
    private static List<string> Check(IEnumerable<Pair> pairs)
    {
        var sorted = pairs.OrderBy(pair => pair.Destination).ThenBy(pair => pair.Source).ToList();
        var single = PairList.Sort([.. sorted.Select(pair => pair.Group).Reverse()]);
        var together = PairList.Sort([.. sorted.GroupBy(pair => (pair.Mapping, pair.Group.SourceFolder, pair.Group.DestinationFolder)).SelectMany(group => group.Chunk(PairGroup.LargestCount)).Select(Join)]);

        single.Select(pair => (pair.Source, pair.Destination)).ShouldBe(sorted.Select(pair => (pair.Source, pair.Destination)));
        together.Select(pair => (pair.Source, pair.Destination)).ShouldBe(sorted.Select(pair => (pair.Source, pair.Destination)));
        var problems = Check(single);
        Check(together).ShouldBe(problems);
        return problems;
    }

    private static List<string> Check(PairList pairs) =>
        [.. PairRules.Check(pairs, "asset-mappings.json", "asset-mappings.lock.json").Select(problem => problem.ToString())];

    private static PairGroup Join(Pair[] pairs)
    {
        var (sources, destinations) = (new FileNames.Builder(), new FileNames.Builder());
        foreach (var pair in pairs)
        {
            sources.Add(pair.SourceName.ToString());
            destinations.Add(pair.DestinationName.ToString());
        }

        return new(pairs[0].Mapping, 0, pairs[0].Group.SourceFolder, pairs[0].Group.DestinationFolder, sources.Build(), destinations.Build());
    }

    internal static Pair Pair(Mapping mapping, string source, string destination)
    {
        var (sourceFolder, sourceName) = RelativePath.Split(source);
        var (destinationFolder, destinationName) = RelativePath.Split(destination);
        return new PairGroup(mapping, 0, sourceFolder, destinationFolder, FileNames.FromName(sourceName), FileNames.FromName(destinationName))[0];
    }

    private static Mapping Mapping(int line, string source, string destination) => new()
    {
        Kind = AssetSync.Mapping.KindOf(source),
        Source = source,
        Destinations = [destination],
        Location = new FileLocation("file", line, 10),
        SourceLocation = new FileLocation("file", line, 20),
        DestinationLocations = [new FileLocation("file", line, 30)],
    };
}
