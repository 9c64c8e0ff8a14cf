namespace AssetSync.Tests.Files;

/// <summary>What Windows has is tried everywhere: the rule takes the system as a parameter.</summary>
public class SystemPathsTests
{
    // As git prints core.hooksPath, as a link holds its text, and as people write a root.
    [Theory]
    [InlineData(@"C:\w", "c:/w/.githooks", ".githooks")]
    [InlineData(@"c:\w", @"C:\W\docs\a.md", "docs/a.md")]
    [InlineData("C:/w/", @"C:\w", "")]
    [InlineData(@"C:\", @"c:\w\a.md", "w/a.md")]
    [InlineData(@"\\server\share\w", @"\\SERVER\share\w\a.md", "a.md")]
    [InlineData(@"C:\w", @"C:\work\a.md", null)]
    [InlineData(@"C:\w", @"D:\w\a.md", null)]
    [InlineData(@"C:\w", @"\w\a.md", null)]
    public void On_Windows_neither_the_case_of_a_path_nor_its_separators_matter(string folder, string path, string? below) =>
        SystemPaths.Below(folder, path, isWindows: true, StringComparison.OrdinalIgnoreCase).ShouldBe(below);

    [Theory]
    [InlineData("/w", "/w/docs/a.md", "docs/a.md")]
    [InlineData("/w", "/w", "")]
    [InlineData("/", "/w/a.md", "w/a.md")]
    [InlineData("/w", "/W/a.md", null)]
    [InlineData("/w", "/work/a.md", null)]
    [InlineData("/w", @"/w/a\b.md", @"a\b.md")]
    public void On_Linux_a_path_is_compared_as_it_is(string folder, string path, string? below) =>
        SystemPaths.Below(folder, path, isWindows: false, StringComparison.Ordinal).ShouldBe(below);
}
