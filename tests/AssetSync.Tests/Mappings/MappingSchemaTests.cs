using System.Text;
using System.Text.Json;

namespace AssetSync.Tests.Mappings;

public class MappingSchemaTests
{
    private const string FileName = "docs/asset-mappings.schema.json";

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] Paths =
    [
        "a", "docs/guide.md", "a/", "docs/x/", ".github/x.yml", "..x", "é/文件", "CONSOLE", "COM0", "com10", "x.con", "a b", "aux-x",
        "", "/", "/a", "//a/b", "C:x", "a\\b", "a//b", "a//", ".", "..", "./a", "a/../b", "a/..", "a./b", "a /b", "a.", " ", "con", "a/NUL.txt", "lpt1", "COM¹.x", "prn .x", "conin$", "CONOUT$.txt",
        "a\u0001b", "a\u0085b", "a<b", "a|b", "a\"b", "a:b", "aa:b",
        "*", "*.md", "docs/**/*.md", "**", "a/**", "a?", "a**", "**a", "***", "a/**b/c", "*/", "a?/", "*./x", "con/*", "../*", "*//x", "**/",
    ];

    private readonly Random _random = new(20261121);

    [Fact]
    public void Schema_and_reader_know_the_same_keys()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, FileName)));

        Keys(schema.RootElement).ShouldBe(MappingKeys.OfFile);
        Keys(schema.RootElement.GetProperty("definitions").GetProperty("mapping")).ShouldBe(MappingKeys.OfEntry);
    }

    [Fact]
    public void Every_key_is_described()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, FileName)));

        foreach (var of in new[] { schema.RootElement, schema.RootElement.GetProperty("definitions").GetProperty("mapping") })
            foreach (var property in of.GetProperty("properties").EnumerateObject())
                property.Value.GetProperty("description").GetString().ShouldNotBeNullOrEmpty(property.Name);
    }

    [Fact]
    public void Schema_and_reader_accept_the_same_paths()
    {
        foreach (var path in Paths)
        {
            Compare($$"""{ "mappings": [ { "source": {{Json(path)}}, "destination": "x/" } ] }""");
            Compare($$"""{ "mappings": [ { "source": "x", "destination": {{Json(path)}} } ] }""");
            Compare($$"""{ "mappings": [ { "source": "x/*.a", "destination": {{Json(path)}}, "flatten": true } ] }""");
            Compare($$"""{ "mappings": [ { "source": {{Json(path)}}, "destination": "y/*.b" } ] }""");
            Compare($$"""{ "mappings": [ { "source": "x/", "destinations": [ {{Json(path)}}, "y/" ] } ] }""");
            Compare($$"""{ "mappings": [ { "source": "x/*", "destination": "y/", "exclude": [ {{Json(path)}} ] } ] }""");
            Compare($$"""{ "mappings": [ { "source": {{Json(path)}}, "destination": "y/", "exclude": [ ] } ] }""");
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"mappings\": [] }")]
    [InlineData("{ \"mappings\": [], \"allowEmpty\": true, }")]
    [InlineData("{ \"mappings\": [], \"allowEmpty\": false }")]
    [InlineData("{ \"mappings\": {}, \"allowEmpty\": true }")]
    [InlineData("{ \"mappings\": [ { \"source\": \"a\", \"destination\": \"b\" } ], \"allowEmpty\": \"no\" }")]
    [InlineData("{ \"$schema\": 1, \"mappings\": [], \"allowEmpty\": true }")]
    [InlineData("{ \"mappings\": [ null ] }")]
    public void Schema_and_reader_accept_the_same_files(string text) => Compare(text);

    [Fact]
    public void Schema_and_reader_accept_the_same_random_files()
    {
        for (var i = 0; i < 3000; i++)
            Compare($$"""{ "mappings": [ {{string.Join(", ", Enumerable.Range(0, _random.Next(1, 3)).Select(_ => RandomEntry()))}} ] }""");
    }

    private string RandomEntry()
    {
        var values = new[] { "1", "null", "\"a\"", "\"a/\"", "\"*.md\"", "[]", "[\"a\"]", "[\"a/\", \"b/\"]", "[\"a/\", \"a/\"]", "[\"a\", 1]", "{}" };
        var usual = new Dictionary<string, string[]>
        {
            ["source"] = ["\"a\"", "\"a/\"", "\"*.md\""],
            ["destination"] = ["\"b\"", "\"b/\"", "\"b/*.x\""],
            ["destinations"] = ["[\"b\"]", "[\"b/\", \"c/\"]"],
            ["exclude"] = ["[]", "[\"x\"]"],
            ["flatten"] = ["true", "false"],
            ["exact"] = ["true", "true", "false"],
            ["keep"] = ["[]", "[\"**/x\"]"],
            ["tracked"] = ["true", "false"],
            ["purpose"] = ["\"p\""],
            ["other"] = ["1"],
        };
        var chances = new Dictionary<string, int> { ["source"] = 95, ["destination"] = 60, ["destinations"] = 40, ["exclude"] = 20, ["flatten"] = 10, ["exact"] = 20, ["keep"] = 10, ["tracked"] = 20, ["purpose"] = 20, ["other"] = 3 };
        var keys = usual.Keys.Where(key => _random.Next(100) < chances[key]);
        return $"{{ {string.Join(", ", keys.Select(key => $"\"{key}\": {(_random.Next(10) == 0 ? Pick(values) : Pick(usual[key]))}"))} }}";
    }

    private static void Compare(string text)
    {
        using var document = JsonDocument.Parse(text, Options);
        var schema = DocumentedSchema.MappingFile.Validate(document.RootElement);
        var reader = Problems(text);

        (schema.Count == 0).ShouldBe(reader.Count == 0, $"{text}\nschema: {string.Join("; ", schema)}\nreader: {string.Join("; ", reader)}");
    }

    private static IReadOnlyList<Problem> Problems(string text)
    {
        try
        {
            _ = MappingFile.Parse(Encoding.UTF8.GetBytes(text), "asset-mappings.json");
            return [];
        }
        catch (AssetSyncException exception)
        {
            return exception.Problems;
        }
    }

    private static IEnumerable<string> Keys(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(property => property.Name);

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
