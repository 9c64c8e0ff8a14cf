namespace AssetSync.Tests.Diagnostics;

public class PathGroupsTests
{
    [Theory]
    [InlineData("a/x a/y b", "a/x a/y b")]
    [InlineData("out/1 out/2 out/3 out/4", "out/")]
    [InlineData("out/a/1 out/a/2 out/b/1 x", "out/a/ out/b/1 x")]
    [InlineData("out/a/1 out/b/1 out/c/1 out/d/1", "out/")]
    [InlineData("out/1 out/2 out/3 deep/er/x.md", "deep/er/x.md out/")]
    [InlineData("1 2 3 4", "1 2 3 4")]
    public void More_than_three_paths_are_named_by_the_folders_they_share(string paths, string shortened) =>
        PathGroups.Shorten(paths.Split(' ')).ShouldBe(shortened.Split(' '));
}
