using System.Text;

namespace AssetSync.Tests.Planning;

public class SourceGlobTests
{
    public static TheoryData<string, string, bool> Globs => new()
    {
        { "*.md", "a.md", true },
        { "*.md", ".md", true },
        { "*.md", "a/b.md", false },
        { "*.md", "a.MD", false },
        { "**/*", ".hidden", true },
        { "a*b*c", "aXbYbZc", true },
        { "a*b*c", "aXbYbZ", false },
        { "**/*.md", "a.md", true },
        { "**/*.md", "x/y/a.md", true },
        { "x/**", "x/y/a", true },
        { "x*/**", "xy", false },
        { "x/**/a", "x/a", true },
        { "x/**/a", "x/a2/b/a", true },
        { "x/**/a/b", "x/b/a", false },
        { "**/a/**/b", "a/c/b", true },
        { "x/", "x/a", true },
        { "[a]*", "ab", false },
        { "[a]*", "[a]b", true },
    };

    [Theory]
    [MemberData(nameof(Globs))]
    public void A_source_takes_the_files_that_its_glob_matches(string source, string path, bool matches) =>
        new SourceGlob(Read(source)).IsMatch(path).ShouldBe(matches);

    [Theory]
    [MemberData(nameof(Globs))]
    public void What_is_taken_from_a_folder_is_what_is_said_to_match(string source, string path, bool matches)
    {
        using var scratch = new ScratchFolder();
        scratch.Write(path, "text");
        scratch.Write("x/other", "text");
        scratch.Write("other.txt", "text");
        using var files = FilesBelow.Open(scratch.Path);
        var glob = new SourceGlob(Read(source));

        var found = glob.FindMatches(new(files, new(files), Limits(glob), new(StandardTree.MappingFile, StandardTree.LockFile), _ => { }), glob.FixedPart.TrimEnd('/')).Select(file => file.Prefix + file.Name).ToList();

        found.Contains(path).ShouldBe(matches);
        found.ShouldAllBe(match => glob.IsMatch(match));
    }

    [Theory]
    [InlineData("drafts/", "s/drafts/a/b", false)]
    [InlineData("draft-*", "s/draft-a", false)]
    [InlineData("draft-*", "s/x/draft-a", true)]
    [InlineData("**/draft-*", "s/x/draft-a", false)]
    public void An_exclude_is_relative_to_the_fixed_part(string exclude, string path, bool matches) =>
        new SourceGlob(Read("s/", exclude)).IsMatch(path).ShouldBe(matches);

    [Theory]
    [InlineData("*.md", "")]
    [InlineData("docs/a*.md", "docs/")]
    [InlineData("docs/a/**/b", "docs/a/")]
    [InlineData("docs/", "docs/")]
    public void The_fixed_part_ends_before_the_first_sign(string source, string fixedPart) =>
        new SourceGlob(Read(source)).FixedPart.ShouldBe(fixedPart);

    private static ExpansionLimits Limits(SourceGlob glob)
    {
        var limits = new ExpansionLimits();
        limits.Begin(glob.Mapping);
        return limits;
    }

    private static Mapping Read(string source, string? exclude = null) =>
        MappingFile.Parse(Encoding.UTF8.GetBytes($$"""{ "mappings": [ { "source": "{{source}}", "destination": "to/"{{(exclude is null ? "" : $", \"exclude\": [\"{exclude}\"]")}} } ] }"""), "m.json").Mappings.Single();
}
