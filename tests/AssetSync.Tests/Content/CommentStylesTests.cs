namespace AssetSync.Tests.Content;

public class CommentStylesTests
{
    [Fact]
    public void The_table_in_the_documentation_is_the_one_in_the_code()
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs/mapping-file.md"));
        var rows = lines.SkipWhile(line => line != "| comment | file types |").Skip(2).TakeWhile(line => line.StartsWith('|'));

        rows.ShouldBe(CommentStyles.All.Select(style => $"| `{style.Open}...{style.Close}` | {string.Join(", ", style.Extensions.Select(extension => $"`{extension}`"))} |"));
    }

    [Fact]
    public void The_file_types_are_sorted_and_each_is_named_once()
    {
        foreach (var style in CommentStyles.All)
            style.Extensions.ShouldBe(style.Extensions.Order(StringComparer.Ordinal));
        CommentStyles.All.SelectMany(style => style.Extensions).ShouldBeUnique();
    }
}
