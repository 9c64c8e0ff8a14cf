using System.Text;

namespace AssetSync.Tests.Content;

public class BadContentRuleTests
{
    // ¦ stands before the place that the problem must name.
    [Theory]
    [InlineData("ASSETSYNC0103", "\"header\" must be true, a string or an array of strings, not false", "\"header\": ¦false")]
    [InlineData("ASSETSYNC0103", "\"header\" must be true, a string or an array of strings, not an object", "\"header\": ¦{ \"a\": \"b\" }")]
    [InlineData("ASSETSYNC0103", "a line of \"header\" must be a string, not a number", "\"header\": [ \"a\", ¦1 ]")]
    [InlineData("ASSETSYNC0103", "\"footer\" must be a string or an array of strings, not true", "\"footer\": ¦true")]
    [InlineData("ASSETSYNC0103", "\"replace\" must be an object, not an array", "\"replace\": ¦[ \"a\" ]")]
    [InlineData("ASSETSYNC0103", "a replacement must be a string, not null", "\"replace\": { \"a\": ¦null }")]
    [InlineData("ASSETSYNC0121", "\"header\" is empty (add a line, or remove it)", "\"header\": ¦[ ]")]
    [InlineData("ASSETSYNC0121", "\"footer\" is empty", "\"footer\": ¦[ ]")]
    [InlineData("ASSETSYNC0121", "\"replace\" is empty", "\"replace\": ¦{ }")]
    [InlineData("ASSETSYNC0121", "\"replace\" has an empty text to replace", "\"replace\": { \"a\": \"b\", ¦\"\": \"x\" }")]
    [InlineData("ASSETSYNC0121", "\"replace\" has a line break or a NUL in 'a\\nb'", "\"replace\": { ¦\"a\\nb\": \"x\" }")]
    [InlineData("ASSETSYNC0121", "\"replace\" has a line break or a NUL in '\\r'", "\"replace\": { \"a\": ¦\"\\r\" }")]
    [InlineData("ASSETSYNC0121", "\"header\" has a line break or a NUL in 'a\\nb' (write a list of lines)", "\"header\": ¦\"a\\nb\"")]
    [InlineData("ASSETSYNC0121", "\"footer\" has a line break or a NUL in '\\u0000'", "\"footer\": [ \"a\", ¦\"\\u0000\" ]")]
    [InlineData("ASSETSYNC0105", "'a' is replaced twice", "\"replace\": { \"a\": \"b\", ¦\"\\u0061\": \"c\" }")]
    [InlineData("ASSETSYNC0102", "a text to replace has one half of a surrogate pair", "\"replace\": { ¦\"\\ud800\": \"c\" }")]
    [InlineData("ASSETSYNC0105", "\"header\" is given twice", "\"header\": true, ¦\"header\": true")]
    public void A_bad_key_is_refused_with_its_place(string code, string message, string keys)
    {
        var text = $"{{\n  \"mappings\": [\n    {{ \"source\": \"a.md\", \"destination\": \"b.md\", {keys} }}\n  ]\n}}\n";
        var at = text[..text.IndexOf('¦', StringComparison.Ordinal)];

        var problem = Should.Throw<AssetSyncException>(() => MappingFile.Parse(Encoding.UTF8.GetBytes(text.Replace("¦", "", StringComparison.Ordinal)), "asset-mappings.json")).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe(code);
        problem.ToString().ShouldContain(message);
        problem.Location.ShouldBe(new("asset-mappings.json", 3, at.Length - at.LastIndexOf('\n')));
    }

    [Fact]
    public void More_texts_than_anybody_replaces_are_refused()
    {
        var texts = string.Join(", ", Enumerable.Range(0, 101).Select(i => $"\"{i}\": \"\""));

        var problem = Should.Throw<AssetSyncException>(() => MadeText.Maker($"\"replace\": {{ {texts} }}")).Problems.ShouldHaveSingleItem();

        (problem.Code, problem.Message).ShouldBe(("ASSETSYNC0119", "\"replace\" has more than 100 texts"));
    }

    [Fact]
    public void Schema_and_reader_accept_the_same_keys()
    {
        var values = new[] { "true", "false", "null", "1", "\"\"", "\"a\"", "\"a\\nb\"", "\"\\u0000\"", "[ ]", "[ \"a\", \"\" ]", "[ \"a\\r\" ]", "[ true ]", "{ }", "{ \"a\": \"\" }", "{ \"\": \"a\" }", "{ \"a\\n\": \"b\" }", "{ \"a\": \"\\r\" }", "{ \"a\": 1 }" };
        foreach (var key in new[] { "header", "footer", "replace" })
        {
            foreach (var value in values)
            {
                var text = $$"""{ "mappings": [ { "source": "a.md", "destination": "b.md", "{{key}}": {{value}} } ] }""";
                using var document = System.Text.Json.JsonDocument.Parse(text);
                var problems = new ProblemCollector();
                MappingFile.Parse(Encoding.UTF8.GetBytes(text), "asset-mappings.json", problems);

                (DocumentedSchema.MappingFile.Validate(document.RootElement).Count == 0).ShouldBe(problems.Problems.Count == 0, text);
            }
        }
    }

    [Fact]
    public void A_standard_header_where_there_are_no_comments_is_refused_before_anything_is_written()
    {
        using var folder = new ScratchFolder();
        folder.Write("a.json", "{}\n");
        folder.Write("more/b--c.md", "b\n");
        folder.Write("asset-mappings.json", """
            {
              "mappings": [
                { "source": "a.json", "destination": "x/a.json", "header": true },
                { "source": "a.json", "destination": "x/LICENSE", "header": true },
                { "source": "more/", "destination": "y/", "header": true },
                { "source": "a.json", "destination": "x/b.json", "header": "//" }
              ]
            }
            """);

        var problems = Should.Throw<AssetSyncException>(() => AssetRoot.Open(folder.Path).Sync()).Problems;

        problems.Select(problem => $"{problem}").ShouldBe(
        [
            "asset-mappings.json(3,64): error ASSETSYNC0121: x/a.json cannot have the standard header: a file named a.json has no comments that AssetSync knows (write the header as a text, or leave it out)",
            "asset-mappings.json(4,65): error ASSETSYNC0121: x/LICENSE cannot have the standard header: a file named LICENSE has no comments that AssetSync knows (write the header as a text, or leave it out)",
            "asset-mappings.json(5,57): error ASSETSYNC0121: y/b--c.md cannot have the standard header: its comment cannot hold --, which the path of the source has (write the header as a text, or leave it out)",
        ]);
        folder.Has("x").ShouldBeFalse();
    }
}
