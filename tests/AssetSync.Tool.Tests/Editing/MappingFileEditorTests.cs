using System.Text;
using AssetSync.Tool.Editing;

namespace AssetSync.Tool.Tests.Editing;

public class MappingFileEditorTests
{
    private const string Name = "asset-mappings.json";

    [Fact]
    public void The_first_mapping_makes_the_file() =>
        Add("", "AGENTS.md", ["CLAUDE.md"], "For \"Claude\", très bien").ShouldBe(
            """
            {
              "$schema": "https://github.com/assetsync/assetsync/raw/main/docs/asset-mappings.schema.json",
              "mappings": [
                { "source": "AGENTS.md", "destination": "CLAUDE.md", "purpose": "For \"Claude\", très bien" }
              ]
            }

            """.ReplaceLineEndings("\n"));

    // Before => after, where ~ stands for a line break.
    [Theory]
    [InlineData("{ \"mappings\": [] }", "{ \"mappings\": [{ \"source\": \"n\", \"destination\": \"m\" }] }")]
    [InlineData("{~  \"mappings\": []~}", "{~  \"mappings\": [~    { \"source\": \"n\", \"destination\": \"m\" }~  ]~}")]
    [InlineData("{~\t\"mappings\": [ ],~}~", "{~\t\"mappings\": [~\t\t{ \"source\": \"n\", \"destination\": \"m\" }~\t],~}~")]
    [InlineData("{~  \"mappings\": [~  ]~}", "{~  \"mappings\": [~    { \"source\": \"n\", \"destination\": \"m\" }~  ]~}")]
    [InlineData("{~  \"mappings\": [ // none~  ]~}", "{~  \"mappings\": [ // none~    { \"source\": \"n\", \"destination\": \"m\" }~  ]~}")]
    [InlineData("{~  \"mappings\": [ /* none */ ]~}", "{~  \"mappings\": [ /* none */~    { \"source\": \"n\", \"destination\": \"m\" }~  ]~}")]
    public void A_mapping_is_added_to_a_file_without_mappings(string before, string after) =>
        Add(Lines(before), "n", ["m"]).ShouldBe(Lines(after));

    [Theory]
    [InlineData("[ENTRY]", "[ENTRY, NEW]")]
    [InlineData("[ ENTRY, ]", "[ ENTRY, NEW, ]")]
    [InlineData("[~    ENTRY~  ]", "[~    ENTRY,~    NEW~  ]")]
    [InlineData("[~    ENTRY,~  ]", "[~    ENTRY,~    NEW,~  ]")]
    [InlineData("[~    ENTRY, // one~  ]", "[~    ENTRY, // one~    NEW,~  ]")]
    [InlineData("[~    ENTRY // one~  ]", "[~    ENTRY, // one~    NEW~  ]")]
    [InlineData("[~    ENTRY /* one */~    // two~  ]", "[~    ENTRY, /* one */~    NEW~    // two~  ]")]
    [InlineData("[~    ENTRY ]", "[~    ENTRY,~    NEW ]")]
    [InlineData("[~    ENTRY~    , ]", "[~    ENTRY~    ,~    NEW, ]")]
    [InlineData("[~    ENTRY /* a~ b */ ]", "[~    ENTRY,~    NEW /* a~ b */ ]")]
    public void A_mapping_is_added_behind_the_last_one(string before, string after)
    {
        var file = (string list, bool crlf) => Lines(
            $$"""// first~{~  "$schema": "x", /* é */~  "mappings": {{list}},~}~"""
                .Replace("ENTRY", "{\"source\":\"a\",  \"destination\" :\"b\"}", StringComparison.Ordinal)
                .Replace("NEW", "{ \"source\": \"n\", \"destination\": \"m\" }", StringComparison.Ordinal),
            crlf);

        Add(file(before, false), "n", ["m"]).ShouldBe(file(after, false));
        Add(file(before, true), "n", ["m"]).ShouldBe(file(after, true));
        Add("\uFEFF" + file(before, true), "n", ["m"]).ShouldBe("\uFEFF" + file(after, true));
        Squeeze(Remove(file(after, false), "n")).ShouldBe(Squeeze(file(before, false)));
    }

    [Fact]
    public void A_new_mapping_is_laid_out_like_the_last_one() =>
        Add(Lines("{~  \"mappings\": [~    {~      \"source\": \"a\",~      \"destination\": \"b\"~    }~  ]~}~"), "n", ["m", "o"], "p").ShouldBe(
            Lines("{~  \"mappings\": [~    {~      \"source\": \"a\",~      \"destination\": \"b\"~    },~    {~      \"source\": \"n\",~      \"destinations\": [\"m\", \"o\"],~      \"purpose\": \"p\"~    }~  ]~}~"));

    [Theory]
    [InlineData("\"destination\": \"b\"", "\"destinations\": [\"b\", \"m\", \"o\"]")]
    [InlineData("\"destination\" : /* x */ // y~ \"b\\u0062\" ,", "\"destinations\" : /* x */ // y~ [\"b\\u0062\", \"m\", \"o\"] ,")]
    [InlineData("\"destinations\": [\"b\"]", "\"destinations\": [\"b\", \"m\", \"o\"]")]
    [InlineData("\"destinations\": [ \"b\", \"c\", ]", "\"destinations\": [ \"b\", \"c\", \"m\", \"o\", ]")]
    [InlineData("\"destinations\": [~      \"b\" // x~    ]", "\"destinations\": [~      \"b\", // x~      \"m\",~      \"o\"~    ]")]
    [InlineData("\"destinations\": [~      \"b\",~    ]", "\"destinations\": [~      \"b\",~      \"m\",~      \"o\",~    ]")]
    public void A_source_that_has_an_entry_gets_further_destinations_there(string before, string after) =>
        Add(Lines($$"""{ "mappings": [ { "source": "n", {{before}} }, { "source": "z", "destination": "y" } ] }"""), "n", ["m", "o"]).ShouldBe(
            Lines($$"""{ "mappings": [ { "source": "n", {{after}} }, { "source": "z", "destination": "y" } ] }"""));

    [Theory]
    [InlineData("\"exclude\": [\"x\"]", null)]
    [InlineData("\"purpose\": \"x\"", "y")]
    public void An_entry_that_says_more_is_not_extended(string more, string? purpose) =>
        Add($$"""{ "mappings": [{ "source": "n/", "destination": "o/", {{more}} }] }""", "n/", ["m/"], purpose).ShouldBe(
            $$"""{ "mappings": [{ "source": "n/", "destination": "o/", {{more}} }, { "source": "n/", "destination": "m/"{{(purpose is null ? "" : ", \"purpose\": \"y\"")}} }] }""");

    [Theory]
    [InlineData("[\"b\", \"c\", \"d\"]", "c", "[\"b\", \"d\"]")]
    [InlineData("[\"b\", \"c\", \"d\"]", "b", "[\"c\", \"d\"]")]
    [InlineData("[\"b\", \"c\", \"d\"]", "d", "[\"b\", \"c\"]")]
    [InlineData("[ \"b\", \"c\", ]", "c", "[ \"b\", ]")]
    [InlineData("[ \"b\" , \"c\" ]", "c", "[ \"b\"  ]")]
    [InlineData("[~  \"b\", // b~  \"c\", // c~  \"d\" // d~]", "b", "[~  \"c\", // c~  \"d\" // d~]")]
    [InlineData("[~  \"b\", // b~  \"c\", // c~  \"d\" // d~]", "c", "[~  \"b\", // b~  \"d\" // d~]")]
    [InlineData("[~  \"b\", // b~  \"c\", // c~  \"d\" // d~]", "d", "[~  \"b\", // b~  \"c\" // c~]")]
    [InlineData("[~  \"b\", // b~  \"c\", // c~]", "c", "[~  \"b\", // b~]")]
    [InlineData("[ \"b\", // b~  \"c\" ]", "b", "[ // b~  \"c\" ]")]
    [InlineData("[ \"b\", // b~  \"c\" ]", "c", "[ \"b\" // b~ ]")]
    [InlineData("[~  \"b\"~  , \"c\"~  , \"d\"~]", "c", "[~  \"b\"~  , ~   \"d\"~]")]
    [InlineData("[~  \"b\"~  , \"c\"~]", "b", "[~  ~   \"c\"~]")]
    public void A_destination_is_removed_with_its_line(string before, string destination, string after) =>
        Remove(Lines($$"""{ "mappings": [ { "source": "a", "destinations": {{before}} } ] }"""), destination).ShouldBe(
            Lines($$"""{ "mappings": [ { "source": "a", "destinations": {{after}} } ] }"""));

    [Fact]
    public void A_mapping_goes_with_its_last_destination() =>
        Remove(Lines("{~  \"mappings\": [~    // about a~    { \"source\": \"a\", \"destination\": \"b\" },~    { \"source\": \"c\", \"destinations\": [\"d/\"] } // c~  ]~}"), "d").ShouldBe(
            Lines("{~  \"mappings\": [~    // about a~    { \"source\": \"a\", \"destination\": \"b\" }~  ]~}"));

    [Fact]
    public void A_source_is_removed_with_all_its_entries() =>
        Remove(Lines("{ \"mappings\": [~  { \"source\": \"a\", \"destination\": \"b\" },~  { \"source\": \"c\", \"destination\": \"d\" },~  { \"source\": \"a\", \"destinations\": [\"e\", \"f\"] },~] }"), "a").ShouldBe(
            Lines("{ \"mappings\": [~  { \"source\": \"c\", \"destination\": \"d\" },~] }"));

    [Fact]
    public void The_last_mapping_is_removed_only_where_an_empty_file_is_meant()
    {
        var refused = Should.Throw<AssetSyncException>(() => Remove("{ \"mappings\": [{ \"source\": \"a\", \"destination\": \"b\" }] }", "b"));
        refused.ExitCode.ShouldBe(ExitCode.BadInput);
        refused.Problems.ShouldHaveSingleItem().ToString().ShouldBe(
            "asset-mappings.json(1,16): error ASSETSYNC0403: 'b' is in the last mapping, and a file without mappings needs \"allowEmpty\": true (add that first)");

        Remove("{ \"mappings\": [{ \"source\": \"a\", \"destination\": \"b\" }], \"allowEmpty\": true }", "b").ShouldBe("{ \"mappings\": [], \"allowEmpty\": true }");
    }

    [Theory]
    [InlineData("../x", "m", "ASSETSYNC0107: source '../x' is not allowed")]
    [InlineData("n", "m*", "ASSETSYNC0117: destination 'm*' is not allowed")]
    [InlineData("n/", "m", "ASSETSYNC0107: destination 'm' must end with / because source 'n/' is a folder (write \"m/\")")]
    [InlineData("n", "b", "asset-mappings.json(1,48): error ASSETSYNC0403: destination 'b' already has the source 'a' (remove it first)")]
    [InlineData("a", "b", "asset-mappings.json(1,48): error ASSETSYNC0403: destination 'b' already has the source 'a'")]
    public void A_mapping_that_is_not_allowed_is_not_added(string source, string destination, string message)
    {
        var refused = Should.Throw<AssetSyncException>(() => Add("{ \"mappings\": [{ \"source\": \"a\", \"destination\": \"b\" }] }", source, [destination]));
        refused.ExitCode.ShouldBe(ExitCode.BadInput);
        refused.Problems.ShouldHaveSingleItem().ToString().ShouldContain(message);
    }

    [Fact]
    public void A_path_that_no_mapping_names_is_not_removed() =>
        Should.Throw<AssetSyncException>(() => Remove("{ \"mappings\": [{ \"source\": \"a\", \"destination\": \"b\" }] }", "c"))
            .Problems.ShouldHaveSingleItem().Code.ShouldBe("ASSETSYNC0402");

    [Fact]
    public void A_file_that_is_not_valid_is_not_edited()
    {
        Should.Throw<AssetSyncException>(() => Add("{ \"mappings\": [{ \"source\": \"a\" }] }", "n", ["m"]));
        Should.Throw<AssetSyncException>(() => Remove("{ \"mappings\": [{ \"source\": \"a\" }] }", "a"));
        Should.Throw<AssetSyncException>(() => Add(" ", "n", ["m"]));
    }

    private static string Squeeze(string text) => text.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal);

    private static string Lines(string text, bool crlf = false) => text.Replace("~", crlf ? "\r\n" : "\n", StringComparison.Ordinal);

    private static string Add(string text, string source, string[] destinations, string? purpose = null) =>
        Encoding.UTF8.GetString(MappingFileEditor.Add(text.Length == 0 ? null : Encoding.UTF8.GetBytes(text), Name, new(source, destinations, purpose)));

    private static string Remove(string text, string path) =>
        Encoding.UTF8.GetString(MappingFileEditor.Remove(Encoding.UTF8.GetBytes(text), Name, path));
}
