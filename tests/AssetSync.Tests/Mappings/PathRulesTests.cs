namespace AssetSync.Tests.Mappings;

public class PathRulesTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("docs/guide.md")]
    [InlineData(".github/workflows/ci.yml")]
    [InlineData("..x/...y/.z")]
    [InlineData("a b/c,d;e=f&g+h'i(j)[k]{l}!@#$%^~`_-")]
    [InlineData("文件/é/e\u0301/𝄞/\u200d")]
    [InlineData("CONSOLE/COM/COM0/COM10/LPTX/NULL/auxiliary/x.con/COMa/¹/COM⁴")]
    public void A_path_below_the_root_is_allowed(string text)
    {
        RelativePath.TryParse(text, out var path, out var reason).ShouldBeTrue(reason);
        path.Value.ShouldBe(text);
        reason.ShouldBeEmpty();
        RelativePath.Parse(text).ShouldBe(path);
    }

    [Theory]
    [InlineData("", "the path is empty")]
    [InlineData("/", "the path is rooted; it must be relative to the root, without a / at its beginning")]
    [InlineData("/etc/passwd", "the path is rooted; it must be relative to the root, without a / at its beginning")]
    [InlineData("//server/share", "the path names a network share; it must be relative to the root")]
    [InlineData(@"\\server\share", "the path names a network share; it must be relative to the root")]
    [InlineData("C:", "the path names a drive; it must be relative to the root")]
    [InlineData("c:x", "the path names a drive; it must be relative to the root")]
    [InlineData(@"C:\x", "the path names a drive; it must be relative to the root")]
    [InlineData("C:/x", "the path names a drive; it must be relative to the root")]
    [InlineData(@"a\b", "the path has a backslash; use / as the separator")]
    [InlineData(@"\a", "the path has a backslash; use / as the separator")]
    [InlineData("a//b", "the path has an empty segment")]
    [InlineData("a/", "the path has an empty segment")]
    [InlineData(".", "the path has the segment .; leave it out")]
    [InlineData("./a", "the path has the segment .; leave it out")]
    [InlineData("a/.", "the path has the segment .; leave it out")]
    [InlineData("..", "the path has the segment ..; it must stay below the root")]
    [InlineData("a/../b", "the path has the segment ..; it must stay below the root")]
    [InlineData("a\0b", "the path has the control character U+0000")]
    [InlineData("a\nb", "the path has the control character U+000A")]
    [InlineData("a\u007f", "the path has the control character U+007F")]
    [InlineData("a\u0085", "the path has the control character U+0085")]
    [InlineData("a<b", "the path has the character <, which Windows refuses")]
    [InlineData("a>b", "the path has the character >, which Windows refuses")]
    [InlineData("ab:c", "the path has the character :, which Windows refuses")]
    [InlineData("a\"b", "the path has the character \", which Windows refuses")]
    [InlineData("a|b", "the path has the character |, which Windows refuses")]
    [InlineData("a?b", "the path has the character ?, which Windows refuses")]
    [InlineData("a*b", "the path has the character *, which Windows refuses")]
    [InlineData("a./b", "the segment 'a.' ends with a dot, which Windows trims")]
    [InlineData("...", "the segment '...' ends with a dot, which Windows trims")]
    [InlineData("a /b", "the segment 'a ' ends with a space, which Windows trims")]
    [InlineData(" ", "the segment ' ' ends with a space, which Windows trims")]
    [InlineData("CON", "the segment 'CON' is a name that Windows reserves")]
    [InlineData("a/prn/b", "the segment 'prn' is a name that Windows reserves")]
    [InlineData("Aux.txt", "the segment 'Aux.txt' is a name that Windows reserves")]
    [InlineData("nul.tar.gz", "the segment 'nul.tar.gz' is a name that Windows reserves")]
    [InlineData("con .txt", "the segment 'con .txt' is a name that Windows reserves")]
    [InlineData("COM1", "the segment 'COM1' is a name that Windows reserves")]
    [InlineData("lpt9.x", "the segment 'lpt9.x' is a name that Windows reserves")]
    [InlineData("com²", "the segment 'com²' is a name that Windows reserves")]
    [InlineData("LPT³.md", "the segment 'LPT³.md' is a name that Windows reserves")]
    [InlineData("conin$", "the segment 'conin$' is a name that Windows reserves")]
    [InlineData("CONOUT$", "the segment 'CONOUT$' is a name that Windows reserves")]
    public void A_path_that_does_not_mean_the_same_everywhere_is_refused(string text, string expected)
    {
        RelativePath.TryParse(text, out var path, out var reason).ShouldBeFalse();
        reason.ShouldBe(expected);
        path.ShouldBe(default);
        Should.Throw<FormatException>(() => RelativePath.Parse(text)).Message.ShouldBe(expected);
    }

    [Theory]
    [InlineData('\ud800')]
    [InlineData('\udc00')]
    public void One_half_of_a_surrogate_pair_is_refused(char half)
    {
        foreach (var text in new[] { $"{half}", $"a{half}b", $"{half}{half}" })
        {
            RelativePath.TryParse(text, out _, out var reason).ShouldBeFalse();
            reason.ShouldBe($"the path has U+{(int)half:X4}, one half of a surrogate pair");
        }
    }

    [Fact]
    public void Names_and_paths_have_as_many_bytes_as_file_systems_hold()
    {
        Reason(new string('a', 255)).ShouldBeEmpty();
        Reason(new string('a', 256)).ShouldEndWith("has more than 255 bytes");
        Reason(new string('é', 127)).ShouldBeEmpty();
        Reason(new string('é', 128)).ShouldEndWith("has more than 255 bytes");
        Reason(string.Join('/', Enumerable.Repeat("abc", 1024))).ShouldBeEmpty();
        Reason(string.Join('/', Enumerable.Repeat("abc", 1024)) + "/a").ShouldBe("the path has more than 4096 bytes");
    }

    private static string Reason(string text) => RelativePath.TryParse(text, out _, out var reason) ? "" : reason;
}
