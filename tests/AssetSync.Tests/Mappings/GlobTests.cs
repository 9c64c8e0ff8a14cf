using System.Text.RegularExpressions;

namespace AssetSync.Tests.Mappings;

public class GlobTests
{
    [Theory]
    [InlineData("*.md", "a.md", true)]
    [InlineData("*.md", ".md", true)]
    [InlineData("*.md", "a/b.md", false)]
    [InlineData("*.md", "a.MD", false)]
    [InlineData("*", ".hidden", true)]
    [InlineData("*.*", "plain", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("a?c", "a𝄞c", true)]
    [InlineData("a??c", "a𝄞c", false)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    [InlineData("a*b*c", "aXbYbZ", false)]
    [InlineData("**/*.md", "a.md", true)]
    [InlineData("**/*.md", "x/y/a.md", true)]
    [InlineData("**", "a", true)]
    [InlineData("**", "x/y/a", true)]
    [InlineData("x/**", "x/y/a", true)]
    [InlineData("x*/**", "xy", false)]
    [InlineData("x/**/a", "x/a", true)]
    [InlineData("x/**/a", "x/a/b/a", true)]
    [InlineData("x/**/a/b", "x/a/a/b", true)]
    [InlineData("x/**/a/b", "x/a/b/a", false)]
    [InlineData("**/a/**/b", "a/c/b", true)]
    [InlineData("x/", "x/a", true)]
    [InlineData("x/", "x", false)]
    [InlineData("[a]", "a", false)]
    [InlineData("[a]", "[a]", true)]
    public void A_glob_matches_whole_paths(string glob, string path, bool matches) =>
        new Glob(glob).IsMatch(path).ShouldBe(matches);

    [Theory]
    [InlineData("*.md", "x", false)]
    [InlineData("x/*.md", "x", true)]
    [InlineData("x/*.md", "y", false)]
    [InlineData("x/*.md", "x/y", false)]
    [InlineData("**/*.md", "x/y", true)]
    [InlineData("x/**/z/*", "x/y", true)]
    [InlineData("x/**/z/*", "y", false)]
    [InlineData("x*/z/*", "xy/z", true)]
    public void A_glob_says_which_folders_are_worth_walking(string glob, string folder, bool may) =>
        new Glob(glob).MayMatchBelow(folder).ShouldBe(may);

    [Theory]
    [InlineData("drafts", "drafts/a/b", true)]
    [InlineData("drafts/", "drafts/a/b", true)]
    [InlineData("drafts/", "drafts", false)]
    [InlineData("draft-*", "x/draft-a", false)]
    [InlineData("**/draft-*", "x/draft-a/b", true)]
    public void An_exclude_leaves_out_what_lies_below_a_folder(string glob, string path, bool excludes) =>
        new Glob(glob).Excludes(path).ShouldBe(excludes);

    [Theory]
    [InlineData("*.md", "")]
    [InlineData("docs/a?.md", "docs/")]
    [InlineData("docs/a/**/b", "docs/a/")]
    [InlineData("docs/", "docs/")]
    public void The_fixed_part_ends_before_the_first_sign(string source, string fixedPart) =>
        Glob.FixedPart(source).ShouldBe(fixedPart);

    [Fact]
    public void Globs_agree_with_the_regular_expressions_that_define_them()
    {
        var random = new Random(20261121);
        string Text(string signs, int length) => string.Concat(Enumerable.Range(0, random.Next(1, length)).Select(_ => signs[random.Next(signs.Length)]));
        for (var i = 0; i < 5_000; i++)
        {
            var glob = string.Join('/', Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(3) == 0 ? "**" : Text("ab*?", 4).Replace("**", "*", StringComparison.Ordinal)));
            var path = string.Join('/', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Text("ab", 4)));
            var meaning = glob == "**" || glob.EndsWith("/**", StringComparison.Ordinal) ? glob + "/*" : glob;
            var expression = string.Concat(meaning.Split('/').Select((name, index) =>
                name == "**" ? "(?:[^/]+/)*" : Regex.Escape(name).Replace("\\*", "[^/]*", StringComparison.Ordinal).Replace("\\?", "[^/]", StringComparison.Ordinal) + "/"));

            var matches = Regex.IsMatch(path + "/", $"^{expression}$");

            new Glob(glob).IsMatch(path).ShouldBe(matches, $"{glob} {path}");
            if (matches)
                for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
                    new Glob(glob).MayMatchBelow(path.AsSpan(0, slash)).ShouldBeTrue($"{glob} {path[..slash]}");
        }
    }
}
