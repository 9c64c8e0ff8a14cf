using System.Text;

namespace AssetSync.Tests.Mappings;

public class MappingFileBytesTests
{
    private const string Good = """{ "mappings": [ { "source": "a", "destination": "b" } ] }""";

    [Fact]
    public void Other_encodings_than_UTF8_are_named()
    {
        foreach (var (encoding, name) in new (Encoding, string)[]
        {
            (new UnicodeEncoding(false, true), "UTF-16"),
            (new UnicodeEncoding(true, true), "UTF-16"),
            (new UTF32Encoding(false, true), "UTF-32"),
            (new UTF32Encoding(true, true), "UTF-32"),
            (new UnicodeEncoding(false, false), "UTF-16 without a byte order mark"),
            (new UnicodeEncoding(true, false), "UTF-16 without a byte order mark"),
            (new UTF32Encoding(false, false), "UTF-32 without a byte order mark"),
            (new UTF32Encoding(true, false), "UTF-32 without a byte order mark"),
        })
        {
            Problem([.. encoding.GetPreamble(), .. encoding.GetBytes(Good)]).ToString().ShouldBe(
                $"asset-mappings.json(1,1): error ASSETSYNC0102: the mapping file is {name}, not UTF-8 (save it as UTF-8)");
        }
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused_where_they_stand() =>
        Problem([.. "{\n  // é𝄞 "u8, 0xE9, .. "\n}"u8]).ToString().ShouldBe(
            "asset-mappings.json(2,10): error ASSETSYNC0102: the mapping file is not valid UTF-8 from here on (save it as UTF-8)");

    [Theory]
    [InlineData("{ \"x\": ", "[", 64)]
    [InlineData("", "[", 65)]
    [InlineData("{ \"mappings\": ", "[", 64)]
    [InlineData("{ \"mappings\": [ { \"source\": ", "[", 62)]
    [InlineData("", "{\"x\":", 65)]
    public void A_file_that_is_nested_a_thousand_deep_is_refused(string before, string nesting, int refused)
    {
        var text = before + string.Concat(Enumerable.Repeat(nesting, 1000));

        var problem = Problems(Encoding.UTF8.GetBytes(text))[^1];

        problem.Message.ShouldBe("the mapping file is nested too deep");
        problem.Code.ShouldBe("ASSETSYNC0102");
        problem.Location!.Column.ShouldBe(before.Length + ((refused - 1) * nesting.Length) + 1);
    }

    [Fact]
    public void All_problems_are_listed_in_the_order_of_the_file()
    {
        var problems = Problems(
            """
            {
              "mapings": 1,
              "mappings": [
                { "destination": "/b", "Source": 1 },
                { "source": "a/", "destination": "b", "destinations": [ 1, "C:" ] },
                5,
                { "source": "a" "destination": "b" }
              ]
            }
            """u8.ToArray());

        problems.Select(problem => $"{problem.Location!.Line},{problem.Location.Column} {problem.Code[^4..]}").ShouldBe(
            ["2,3 0104", "4,5 0106", "4,22 0107", "4,28 0104", "5,5 0105", "5,38 0107", "5,61 0103", "6,5 0103", "7,21 0102"]);
    }

    [Fact]
    public void After_a_thousand_problems_the_rest_is_not_read()
    {
        var problems = Problems(Encoding.UTF8.GetBytes($"{{ \"mappings\": [{string.Join(',', Enumerable.Repeat("1", 100_000))}] }}"));

        problems.Count.ShouldBe(1001);
        problems[^1].Message.ShouldBe("there are 1000 problems up to here; the rest of the file was not read");
    }

    [Fact]
    public void A_million_entries_on_one_line_are_read()
    {
        var text = new StringBuilder("{\"mappings\":[");
        for (var i = 0; i < 1_000_000; i++)
            text.Append("{\"source\":\"a").Append(i).Append("\",\"destination\":\"b/").Append(i).Append("\"},");
        var bytes = Encoding.UTF8.GetBytes(text.Append("]}").ToString());

        var file = MappingFile.Parse(bytes, "asset-mappings.json");

        file.Mappings.Count.ShouldBe(1_000_000);
        var last = file.Mappings[^1].DestinationLocations[0];
        Encoding.UTF8.GetString(bytes.AsSpan(last.Column - 1, 10)).ShouldBe("\"b/999999\"");
    }

    private static Problem Problem(byte[] bytes) => Problems(bytes).ShouldHaveSingleItem();

    private static IReadOnlyList<Problem> Problems(byte[] bytes) =>
        Should.Throw<AssetSyncException>(() => MappingFile.Parse(bytes, "asset-mappings.json")).Problems;
}
