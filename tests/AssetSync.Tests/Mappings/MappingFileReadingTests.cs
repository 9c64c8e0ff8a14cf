using System.Text;

namespace AssetSync.Tests.Mappings;

public class MappingFileReadingTests
{
    private static MappingFile Read(string text) => MappingFile.Parse(Encoding.UTF8.GetBytes(text), "asset-mappings.json");

    [Fact]
    public void A_file_with_every_key_is_read()
    {
        var file = Read("""
            {
              "$schema": "docs/asset-mappings.schema.json",
              "mappings": [
                { "source": "docs/guide.md", "destination": "src/guide.md", "purpose": "Offline guide" },
                { "source": "docs/*.md", "exclude": ["draft-*"], "destinations": ["a/", "b/c/"] },
                { "source": "schemas/", "destination": "packages/" }
              ]
            }
            """);

        file.Path.ShouldBe("asset-mappings.json");
        file.AllowEmpty.ShouldBeFalse();
        file.Mappings.Select(mapping => mapping.Kind).ShouldBe([SourceKind.File, SourceKind.Glob, SourceKind.Folder]);
        file.Mappings.Select(mapping => mapping.Source).ShouldBe(["docs/guide.md", "docs/*.md", "schemas/"]);
        file.Mappings.Select(mapping => mapping.Purpose).ShouldBe(["Offline guide", null, null]);
        file.Mappings[1].Destinations.ShouldBe(["a/", "b/c/"]);
        file.Mappings[1].Exclude.ShouldBe(["draft-*"]);
    }

    [Fact]
    public void Every_value_knows_its_line_and_column()
    {
        var mapping = Read("{\r\n\t\"mappings\": [\n    /* é𝄞 */ { \"source\": \"𝄞\", \"destinations\": [ \"b\",\r\"c\" ] } ] }").Mappings[0];

        mapping.Location.ToString().ShouldBe("asset-mappings.json(3,15)");
        mapping.SourceLocation.ToString().ShouldBe("asset-mappings.json(3,27)");
        mapping.DestinationLocations.Select(location => location.ToString())
            .ShouldBe(["asset-mappings.json(3,51)", "asset-mappings.json(4,1)"]);
    }

    [Fact]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_read()
    {
        var file = Read("\uFEFF// first\n{ /* second */ \"mappings\": [ { \"source\": \"a\", \"destination\": \"b\", }, ], } // last");

        file.Mappings.ShouldHaveSingleItem().Location.ShouldBe(new FileLocation("asset-mappings.json", 2, 30));
    }

    [Fact]
    public void An_empty_file_of_mappings_is_read_when_it_says_so()
    {
        var file = Read("""{ "mappings": [], "allowEmpty": true }""");

        file.Mappings.ShouldBeEmpty();
        file.AllowEmpty.ShouldBeTrue();
    }
}
