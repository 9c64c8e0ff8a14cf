using System.Text;

namespace AssetSync.Tests.Mappings;

public class BadMappingFileTests
{
    // ¦ stands before the place that the problem must name.
    [Theory]
    [InlineData("ASSETSYNC0102", "the mapping file is empty", "¦")]
    [InlineData("ASSETSYNC0102", "the mapping file is empty", " \n ¦")]
    [InlineData("ASSETSYNC0102", "ends too early", "// nothing¦")]
    [InlineData("ASSETSYNC0102", "ends too early", "{ \"mappings\": [ { \"source\": \"a\"¦")]
    [InlineData("ASSETSYNC0102", "the string is not closed", "{ \"mappings\": [ { \"source\": ¦\"a/*")]
    [InlineData("ASSETSYNC0102", "the comment is not closed", "{ // a\n ¦/* x\n yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy")]
    [InlineData("ASSETSYNC0102", "not valid JSON", "{ \"mappings\" ¦[ ] }")]
    [InlineData("ASSETSYNC0102", "not valid JSON", "{\n  \"é𝄞\" ¦é }")]
    [InlineData("ASSETSYNC0102", "strings need double quotes", "{ ¦'mappings': [ ] }")]
    [InlineData("ASSETSYNC0102", "comments begin with //", "¦# x\n{}")]
    [InlineData("ASSETSYNC0102", "not valid JSON", "{ \"mappings\": [ { \"source\": \"a\", \"destination\": \"b\" } ] } ¦x")]
    [InlineData("ASSETSYNC0103", "the mapping file must be an object, not an array", "¦[ { \"source\": \"a\" } ]")]
    [InlineData("ASSETSYNC0103", "the mapping file must be an object, not null", "¦null")]
    [InlineData("ASSETSYNC0103", "\"mappings\" must be an array, not an object", "{ \"mappings\": ¦{ \"a\": 1 } }")]
    [InlineData("ASSETSYNC0103", "\"$schema\" must be a string, not a number", "{ \"$schema\": ¦1, \"mappings\": [ { \"source\": \"a\", \"destination\": \"b\" } ] }")]
    [InlineData("ASSETSYNC0103", "\"allowEmpty\" must be true or false, not a string", "{ \"mappings\": [ { \"source\": \"a\", \"destination\": \"b\" } ], \"allowEmpty\": ¦\"yes\" }")]
    [InlineData("ASSETSYNC0103", "a mapping must be an object, not a string", "{ \"mappings\": [ ¦\"a\" ] }")]
    public void A_bad_file_is_refused_with_its_place(string code, string message, string text)
    {
        var problem = Problems(text).ShouldHaveSingleItem();

        problem.Code.ShouldBe(code);
        problem.Message.ShouldContain(message);
        problem.Location.ShouldBe(Place(text));
    }

    [Theory]
    [InlineData("ASSETSYNC0103", "\"destination\" must be a string, not a number", "{ \"source\": \"a\", \"destination\": ¦5 }")]
    [InlineData("ASSETSYNC0103", "\"destination\" must be a string, not an array", "{ \"source\": \"a\", \"destination\": ¦[ \"b\" ] }")]
    [InlineData("ASSETSYNC0103", "\"destinations\" must be an array, not a string", "{ \"source\": \"a\", \"destinations\": ¦\"b\" }")]
    [InlineData("ASSETSYNC0103", "a destination must be a string, not null", "{ \"source\": \"a\", \"destinations\": [ \"b\", ¦null ] }")]
    [InlineData("ASSETSYNC0103", "\"source\" must be a string, not true or false", "{ \"source\": ¦true, \"destination\": \"b\" }")]
    [InlineData("ASSETSYNC0103", "\"purpose\" must be a string, not an object", "{ \"source\": \"a\", \"destination\": \"b\", \"purpose\": ¦{ \"x\": [ ] } }")]
    [InlineData("ASSETSYNC0103", "\"exclude\" must be an array, not a string", "{ \"source\": \"a/\", \"destination\": \"b/\", \"exclude\": ¦\"x\" }")]
    [InlineData("ASSETSYNC0103", "\"tracked\" must be true or false, not null", "{ \"source\": \"a/\", \"destination\": \"b/\", \"tracked\": ¦null }")]
    [InlineData("ASSETSYNC0104", "unknown key 'destinaton' (did you mean \"destination\"?)", "{ \"source\": \"a\", \"destination\": \"b\", ¦\"destinaton\": \"c\" }")]
    [InlineData("ASSETSYNC0104", "unknown key 'Purpose' (did you mean \"purpose\"?)", "{ \"source\": \"a\", \"destination\": \"b\", ¦\"Purpose\": { \"x\": 1 } }")]
    [InlineData("ASSETSYNC0104", "unknown key 'zebra' (known keys: \"source\", ", "{ \"source\": \"a\", \"destination\": \"b\", ¦\"zebra\": \"c\" }")]
    [InlineData("ASSETSYNC0104", "belongs beside \"mappings\"", "{ \"source\": \"a\", \"destination\": \"b\", ¦\"allowEmpty\": true }")]
    [InlineData("ASSETSYNC0104", "unknown key '\\ud800'", "{ \"source\": \"a\", \"destination\": \"b\", ¦\"\\ud800\": \"c\" }")]
    [InlineData("ASSETSYNC0105", "\"source\" is given twice", "{ \"source\": \"a\", \"destination\": \"b\", ¦\"sour\\u0063e\": \"c\" }")]
    [InlineData("ASSETSYNC0105", "both \"destination\" and \"destinations\"", "¦{ \"source\": \"a\", \"destination\": \"b\", \"destinations\": [ \"c\" ] }")]
    [InlineData("ASSETSYNC0106", "a mapping has no \"source\"", "¦{ \"destination\": \"b\" }")]
    [InlineData("ASSETSYNC0106", "a mapping has no \"destination\"", "¦{ \"source\": \"a\" }")]
    [InlineData("ASSETSYNC0106", "\"destinations\" is empty", "{ \"source\": \"a\", \"destinations\": ¦[ ] }")]
    [InlineData("ASSETSYNC0107", "source '../a' is not allowed: the path has the segment ..", "{ \"source\": ¦\"../a\", \"destination\": \"b\" }")]
    [InlineData("ASSETSYNC0107", "source '/' is not allowed: the path is rooted", "{ \"source\": ¦\"/\", \"destination\": \"b/\" }")]
    [InlineData("ASSETSYNC0107", "source 'a//' is not allowed: the path has an empty segment", "{ \"source\": ¦\"a//\", \"destination\": \"b/\" }")]
    [InlineData("ASSETSYNC0107", "destination 'C:b' is not allowed: the path names a drive", "{ \"source\": \"a\", \"destination\": ¦\"C:b\" }")]
    [InlineData("ASSETSYNC0117", "destination 'b/*' is not allowed: its * stands for the text of the one * in the source's file name, and the source is 'a'", "{ \"source\": \"a\", \"destination\": ¦\"b/*\" }")]
    [InlineData("ASSETSYNC0117", "and the source is 'a/'", "{ \"source\": \"a/\", \"destinations\": [ \"c/\", ¦\"b/*\" ] }")]
    [InlineData("ASSETSYNC0117", "and the source is 'a/**'", "{ \"source\": \"a/**\", \"destination\": ¦\"b/*\" }")]
    [InlineData("ASSETSYNC0117", "and the source is 'a/*.*'", "{ \"source\": \"a/*.*\", \"destination\": ¦\"b/*.md\" }")]
    [InlineData("ASSETSYNC0117", "destination 'b/*.*' is not allowed: it has several *", "{ \"source\": \"a/*.md\", \"destination\": ¦\"b/*.*\" }")]
    [InlineData("ASSETSYNC0117", "destination 'b/*/c' is not allowed: a * may only be in its file name", "{ \"source\": \"a/*.md\", \"destination\": ¦\"b/*/c\" }")]
    [InlineData("ASSETSYNC0117", "destination 'b/*/' is not allowed: a * may only be in its file name", "{ \"source\": \"a/*.md\", \"destination\": ¦\"b/*/\" }")]
    [InlineData("ASSETSYNC0117", "\"exact\" needs a source that is a folder or a glob", "{ \"source\": \"a\", \"destination\": \"b/\", \"exact\": ¦true, \"keep\": [ ] }")]
    [InlineData("ASSETSYNC0117", "\"keep\" needs \"exact\": true", "{ \"source\": \"a/\", \"destination\": \"b/\", \"keep\": ¦[ \"x\" ] }")]
    [InlineData("ASSETSYNC0117", "\"keep\" needs \"exact\": true", "{ \"source\": \"a/\", \"destination\": \"b/\", \"keep\": ¦[ \"x\" ], \"exact\": false }")]
    [InlineData("ASSETSYNC0107", "keep '../x' is not allowed", "{ \"source\": \"a/\", \"destination\": \"b/\", \"exact\": true, \"keep\": [ ¦\"../x\" ] }")]
    [InlineData("ASSETSYNC0103", "\"exact\" must be true or false, not an array", "{ \"source\": \"a/\", \"destination\": \"b/\", \"exact\": ¦[ ] }")]
    [InlineData("ASSETSYNC0117", "\"flatten\" needs a source that is a glob (write the source \"a/**\")", "{ \"source\": \"a/\", \"destination\": \"b/\", \"flatten\": ¦true }")]
    [InlineData("ASSETSYNC0117", "\"flatten\" needs a source that is a glob (remove it)", "{ \"source\": \"a\", \"destination\": \"b\", \"flatten\": ¦false }")]
    [InlineData("ASSETSYNC0107", "destination 'b' must end with / because source 'a/' is a folder (write \"b/\")", "{ \"source\": \"a/\", \"destination\": ¦\"b\" }")]
    [InlineData("ASSETSYNC0107", "destination 'b' must end with / because source '*.md' is a glob (write \"b/\")", "{ \"source\": \"*.md\", \"destinations\": [ \"a/\", ¦\"b\" ] }")]
    [InlineData("ASSETSYNC0107", "exclude '../x' is not allowed", "{ \"source\": \"a/\", \"destination\": \"b/\", \"exclude\": [ \"y/\", ¦\"../x\" ] }")]
    [InlineData("ASSETSYNC0102", "\"purpose\" has one half of a surrogate pair", "{ \"source\": \"a\", \"destination\": \"b\", \"purpose\": ¦\"\\ud800\" }")]
    [InlineData("ASSETSYNC0110", "destination 'b' is named twice", "{ \"source\": \"a\", \"destinations\": [ \"b\", \"c\", ¦\"b\" ] }")]
    [InlineData("ASSETSYNC0117", "the segment 'x**' has ** beside other characters", "{ \"source\": ¦\"a/x**/y\", \"destination\": \"b/\" }")]
    [InlineData("ASSETSYNC0117", "a glob names files, not folders (write \"a/*/**\")", "{ \"source\": ¦\"a/*/\", \"destination\": \"b/\" }")]
    [InlineData("ASSETSYNC0117", "\"exclude\" needs a source that is a folder or a glob", "{ \"source\": \"a\", \"destination\": \"b\", \"exclude\": ¦[ \"c\" ] }")]
    public void A_bad_entry_is_refused_with_its_place(string code, string message, string entry)
    {
        var text = $"// é𝄞\r\n{{\n  \"mappings\": [\n    {entry}\n  ]\n}}\n";

        var problem = Problems(text).ShouldHaveSingleItem();

        problem.Code.ShouldBe(code);
        problem.ToString().ShouldContain(message);
        problem.Location.ShouldBe(Place(text));
    }

    private static IReadOnlyList<Problem> Problems(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Replace("¦", "", StringComparison.Ordinal));
        return Should.Throw<AssetSyncException>(() => MappingFile.Parse(bytes, "asset-mappings.json")).Problems;
    }

    private static FileLocation Place(string text)
    {
        var before = text[..text.IndexOf('¦', StringComparison.Ordinal)];
        var line = before.LastIndexOf('\n');
        return new FileLocation("asset-mappings.json", before.Count(c => c == '\n') + 1, before.Length - line);
    }
}
