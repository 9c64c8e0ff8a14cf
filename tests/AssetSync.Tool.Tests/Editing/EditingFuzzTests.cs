using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AssetSync.Tool.Editing;

namespace AssetSync.Tool.Tests.Editing;

/// <summary>Mapping files with any white space and any comments between their tokens.</summary>
public partial class EditingFuzzTests
{
    private const string Name = "asset-mappings.json";

    private static readonly string[] Files =
    [
        "{ \"mappings\": [ ] }",
        "{ \"mappings\": [ { \"source\": \"a\" , \"destination\": \"b\" } ] , \"allowEmpty\": true }",
        "{ \"allowEmpty\": true , \"mappings\": [ { \"source\": \"é/*.md\" , \"destinations\": [ \"b/\" , \"c/\" , ] } , { \"source\": \"a\" , \"destination\": \"d\" , } , ] , }",
        "{ \"mappings\": [ { \"destinations\": [ \"b\" , \"c\" , \"d\" ] , \"source\": \"a\" } , { \"source\": \"a\" , \"destination\": \"e\" , \"purpose\": \"p\" } ] }",
    ];

    private static readonly int Cases = Exhaustive.Choose(2000, 100_000);
    private readonly Random _random = new(20261121);

    [Fact]
    public void Adding_keeps_every_comment()
    {
        for (var i = 0; i < Cases; i++)
        {
            var before = RandomFile(out var sources);
            foreach (var source in (string[])["new", .. sources])
            {
                var after = Encoding.UTF8.GetString(MappingFileEditor.Add(Encoding.UTF8.GetBytes(before), Name, new(source, ["new/"])));
                Comment().Matches(after).Select(comment => comment.Value).ShouldBe(Comment().Matches(before).Select(comment => comment.Value), after);
                (after.Contains('\r', StringComparison.Ordinal) && after.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal)).ShouldBeFalse(after);
            }
        }

        Exhaustive.Report("mapping files added to", Cases);
    }

    [Fact]
    public void Removing_takes_what_was_asked_for_and_no_comment_outside_of_the_list()
    {
        for (var i = 0; i < Cases; i++)
        {
            var before = RandomFile(out var sources);
            if (!before.Contains("allowEmpty", StringComparison.Ordinal))
                continue;
            foreach (var name in (string[])[.. sources, "b", "d"])
            {
                if (!before.Contains($"\"{name}\"", StringComparison.Ordinal))
                    continue;
                var after = Encoding.UTF8.GetString(MappingFileEditor.Remove(Encoding.UTF8.GetBytes(before), Name, name));
                after.ShouldNotContain($"\"{name}\"");
                after.ShouldStartWith(before[..(before.IndexOf('[', StringComparison.Ordinal) + 1)]);
                after.ShouldEndWith(before[before.LastIndexOf(']')..]);
            }
        }

        Exhaustive.Report("mapping files removed from", Cases);
    }

    private string RandomFile(out string[] sources)
    {
        var file = Files[_random.Next(Files.Length)];
        sources = [.. Source().Matches(file).Select(match => match.Groups[1].Value).Distinct()];
        var newLine = _random.Next(2) == 0 ? "\n" : "\r\n";
        var text = new StringBuilder();
        var number = 0;
        foreach (var token in file.Split(' '))
        {
            text.Append(token);
            for (var pieces = _random.Next(3); pieces > 0; pieces--)
            {
                number++;
                text.Append(_random.Next(7) switch
                {
                    0 => string.Create(CultureInfo.InvariantCulture, $"/* {number} */"),
                    1 => string.Create(CultureInfo.InvariantCulture, $"// {number} {newLine}"),
                    2 => string.Create(CultureInfo.InvariantCulture, $"/* {number}{newLine}*/"),
                    3 => "\t",
                    4 => newLine,
                    5 => newLine + "    ",
                    _ => " ",
                });
            }
        }

        return text.ToString();
    }

    [GeneratedRegex("\"source\": \"([^\"]*)\"")]
    private static partial Regex Source();

    [GeneratedRegex(@"(?://|/\*) \d+")]
    private static partial Regex Comment();
}
