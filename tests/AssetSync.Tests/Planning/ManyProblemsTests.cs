using System.Text;

namespace AssetSync.Tests.Planning;

/// <summary>However much is wrong, the answer can be read.</summary>
public class ManyProblemsTests
{
    private const int Many = 100_000;

    [Fact]
    public void A_hundred_thousand_entries_for_one_destination_are_a_thousand_problems_and_a_number()
    {
        using var folder = new ScratchFolder();
        folder.Write("a", "");
        folder.Write(StandardTree.MappingFile, Mappings(Enumerable.Range(0, Many).Select(_ => ("a", "x"))));

        var problems = Problems(folder);

        problems.Count.ShouldBe(1001);
        problems[0].Message.ShouldStartWith("destination 'x' is named twice for source 'a'");
        problems[^1].Message.ShouldBe("and 98999 more problems from here on");
        problems[^1].Code.ShouldBe("ASSETSYNC0110");
        problems[^1].Location.ShouldNotBeNull().Line.ShouldBe(1002);
    }

    [Fact]
    public void A_hundred_thousand_folders_that_match_nothing_are_a_thousand_problems_and_a_number()
    {
        using var folder = new ScratchFolder();
        folder.Write(StandardTree.MappingFile, Mappings(Enumerable.Range(0, Many).Select(i => ($"none-{i}/", $"x-{i}/"))));

        Problems(folder).Count.ShouldBe(1001);
    }

    [Fact]
    public void A_glob_with_a_hundred_thousand_collisions_is_one_problem_and_a_number()
    {
        var mapping = new Mapping
        {
            Kind = SourceKind.Glob,
            Source = "a/*",
            Destinations = ["x/"],
            Location = new("file", 1, 10),
            SourceLocation = new("file", 1, 20),
            DestinationLocations = [new("file", 1, 30)],
        };
        var pairs = Enumerable.Range(0, Many).SelectMany(i => new[] { $"f{i}", $"F{i}" }, (_, name) => PairRulesTests.Pair(mapping, "a/" + name, "x/" + name).Group).ToList();

        PairRules.Check(PairList.Sort(pairs), StandardTree.MappingFile, StandardTree.LockFile).ShouldHaveSingleItem().Message.ShouldEndWith("and 99999 more of these entries");
    }

    [Fact]
    public void A_thousand_problems_are_all_listed()
    {
        using var folder = new ScratchFolder();
        folder.Write("a", "");
        folder.Write(StandardTree.MappingFile, Mappings(Enumerable.Range(0, 1001).Select(_ => ("a", "x"))));

        Problems(folder).Count.ShouldBe(1000);
    }

    private static IReadOnlyList<Problem> Problems(ScratchFolder folder) =>
        Should.Throw<AssetSyncException>(() => AssetRoot.Open(folder.Path).Verify()).Problems;

    private static string Mappings(IEnumerable<(string Source, string Destination)> entries)
    {
        var text = new StringBuilder("{ \"mappings\": [");
        foreach (var (source, destination) in entries)
            text.Append("{ \"source\": \"").Append(source).Append("\", \"destination\": \"").Append(destination).Append("\" },\n");
        return text.Append("] }").ToString();
    }
}
