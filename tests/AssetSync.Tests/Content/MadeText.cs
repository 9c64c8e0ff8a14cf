using System.Text;

namespace AssetSync.Tests.Content;

/// <summary>Makes one copy in memory, from the JSON of a mapping's keys.</summary>
internal static class MadeText
{
    public static ContentMaker Maker(string keys, string source = "docs/guide.md", string destination = "copies/guide.md")
    {
        var names = (Source: RelativePath.Split(source), Destination: RelativePath.Split(destination));
        var group = new PairGroup(Mapping(keys, source, destination), 0, names.Source.Folder, names.Destination.Folder, FileNames.FromName(names.Source.Name), FileNames.FromName(names.Destination.Name));
        return ContentMaker.For(group[0])!;
    }

    public static ContentRule Rule(string keys) => Mapping(keys, "a", "b.md").Rule!;

    private static Mapping Mapping(string keys, string source, string destination) =>
        MappingFile.Parse(Encoding.UTF8.GetBytes($$"""{ "mappings": [ { "source": "{{source}}", "destination": "{{destination}}", {{keys}} } ] }"""), "asset-mappings.json").Mappings[0];

    public static string Make(this ContentMaker maker, string source) => Encoding.UTF8.GetString(maker.Make(Encoding.UTF8.GetBytes(source)));

    public static string CarryBack(this ContentMaker maker, string source, string copy) =>
        Encoding.UTF8.GetString(maker.CarryBack(Encoding.UTF8.GetBytes(source), Encoding.UTF8.GetBytes(copy)));

    public static Problem Refusal(this ContentMaker maker, string source, string copy) =>
        Should.Throw<ContentException>(() => maker.CarryBack(source, copy)).Problem;
}
