using System.Text.Json;
using System.Text.RegularExpressions;
using AssetSync.Tool.Commands;

namespace AssetSync.Tool.Tests.Documentation;

/// <summary>The tables of names in every host name only what exists, and all of it.</summary>
public partial class DocumentedNameTests
{
    private static readonly string Targets = Read("src/AssetSync.MSBuild/build/AssetSync.MSBuild.targets");
    private static readonly string Components = string.Concat(Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src", "AssetSync.Nuke"), "I*.cs").Select(File.ReadAllText));
    private static readonly string NukeSchema = Read(".nuke/build.schema.json");
    private static readonly string[] Header = ["", "mapping key", "command", "NUKE", "MSBuild"];
    private static readonly IReadOnlyList<string[]> Hosts = new DocumentedPage("docs/hosts.md").Table([.. Header, "environment"]);

    [Fact]
    public void Every_name_in_the_table_of_hosts_is_real()
    {
        foreach (var row in Hosts)
        {
            foreach (var key in Spans(row[1]))
                MappingKeyNames().ShouldContain(key, row[0]);
            foreach (var span in Spans(row[2]))
                ProblemsOfCommand(span).ShouldBeEmpty(row[0]);
            foreach (var word in Spans(row[3]).SelectMany(span => span.Split(' ')))
                IsOfNuke(word).ShouldBeTrue($"{row[0]}: {word}");
            foreach (var span in Spans(row[4]))
                IsOfMSBuild(span).ShouldBeTrue($"{row[0]}: {span}");
        }
    }

    [Fact]
    public void The_table_of_hosts_leaves_no_name_out()
    {
        var text = string.Join('\n', Hosts.SelectMany(row => row));

        foreach (var key in MappingKeyNames().Except(["$schema", "mappings"]))
            text.ShouldContain($"`{key}`");
        foreach (Match property in PublicProperty().Matches(Targets))
            text.ShouldContain($"`{property.Groups["name"].Value}", customMessage: "MSBuild");
        foreach (Match parameter in Parameter().Matches(Components))
            text.ShouldContain($"--{Kebab(parameter.Groups["name"].Value)}`", customMessage: "NUKE");
        foreach (Match setting in Setting().Matches(Components).Where(setting => setting.Groups["name"].Value != "AssetCommands"))
            text.ShouldContain($"`{setting.Groups["name"].Value}`", customMessage: "NUKE");
    }

    [Fact]
    public void The_first_page_says_the_same_in_the_same_words()
    {
        foreach (var row in new DocumentedPage("README.md").Table(Header))
        {
            var same = Hosts.SingleOrDefault(host => host[0] == row[0]).ShouldNotBeNull(row[0]);
            for (var column = 1; column < Header.Length; column++)
                Spans(row[column]).ShouldBe(Spans(same[column]), $"{row[0]}: {Header[column]}");
        }
    }

    [Fact]
    public void The_page_on_MSBuild_has_every_property()
    {
        var text = new DocumentedPage("docs/msbuild.md").Text;

        foreach (Match property in PublicProperty().Matches(Targets))
            text.ShouldContain($"| `{property.Groups["name"].Value}` |");
    }

    private static string[] Spans(string cell) => [.. Span().Matches(cell).Select(span => span.Groups["text"].Value)];

    private static List<string> MappingKeyNames()
    {
        using var schema = JsonDocument.Parse(Read("docs/asset-mappings.schema.json"));
        var names = new List<string>();
        Collect(schema.RootElement, names);
        return names;
    }

    private static void Collect(JsonElement element, List<string> names)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, names);
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in element.EnumerateObject())
        {
            if (member.Name == "properties")
                names.AddRange(member.Value.EnumerateObject().Select(property => property.Name));
            Collect(member.Value, names);
        }
    }

    private static string ProblemsOfCommand(string span)
    {
        var words = span.Split(' ');
        if (words[0].StartsWith("--", StringComparison.Ordinal))
            return string.Concat(words.Where(word => new CommonOptions().All.All(option => option.Name != word)));
        var command = CommandCatalogue.All.SingleOrDefault(command => command.Name == words[0]);
        return command is null ? words[0] : string.Concat(words.Skip(1).Where(word => command.Options.All(option => option.Name != word) && command.Arguments.All(argument => argument.Name != word.TrimEnd('.'))));
    }

    // --dry-run is read from the command line even if the build has no such parameter.
    private static bool IsOfNuke(string word) =>
        word == "--dry-run" || NukeSchema.Contains($"\"{Pascal(word)}\"", StringComparison.Ordinal) || Setting().Matches(Components).Any(setting => setting.Groups["name"].Value == word);

    private static bool IsOfMSBuild(string span)
    {
        var (name, value) = span.Split('=') is [var left, var right] ? (left, right) : (span, null);
        return PublicProperty().Matches(Targets).Any(property => property.Groups["name"].Value == name)
            && (value is null || Targets.Contains($"'$({name})' != '{value}'", StringComparison.Ordinal));
    }

    private static string Pascal(string option) =>
        option.StartsWith("--", StringComparison.Ordinal) ? string.Concat(option[2..].Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) : option;

    private static string Kebab(string name) => string.Concat(name.Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static string Read(string path) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, path));

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex Span();

    [GeneratedRegex(@"\$\((?<name>AssetSync[A-Za-z]+)[).]")]
    private static partial Regex PublicProperty();

    [GeneratedRegex(@"\[Parameter\([^\n]*\n\s*bool (?<name>\w+)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^    (?!sealed|Target|bool|private)[\w<>]+ (?<name>Asset\w+) =>", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
