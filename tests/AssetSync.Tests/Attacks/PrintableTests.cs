using System.Text;

namespace AssetSync.Tests.Attacks;

[Trait("Category", "Attack")]
public class PrintableTests
{
    [Theory]
    [InlineData("a\nb", @"a\nb")]
    [InlineData("a\rb\tc", @"a\rb\tc")]
    [InlineData("\e[31mred", @"\u001b[31mred")]
    [InlineData("\u009b31m", @"\u009b31m")]
    [InlineData("\u202egnp.exe", @"\u202egnp.exe")]
    [InlineData("a\u2066b\u2069", @"a\u2066b\u2069")]
    [InlineData("zero\u200bwidth\ufeff", @"zero\u200bwidth\ufeff")]
    [InlineData("a\u2028b", @"a\u2028b")]
    [InlineData("tag\U000E0041", @"tag\udb40\udc41")]
    [InlineData("filler\u3164", @"filler\u3164")]
    [InlineData("a\ufe0f", @"a\ufe0f")]
    [InlineData("##vso[task.complete]", @"#\u0023vso[task.complete]")]
    [InlineData("x ##[group]y", @"x #\u0023[group]y")]
    [InlineData("###teamcity[x]", @"##\u0023teamcity[x]")]
    public void What_acts_or_hides_is_written_as_an_escape(string text, string shown)
    {
        Printable.Line(text).ShouldBe(shown);
        Printable.Line(shown).ShouldBe(shown);
    }

    [Theory]
    [InlineData("docs/guide.md")]
    [InlineData("## Heading [link](x), C# and # [x]")]
    [InlineData("Grüße, Ελλάδα, 日本語, 🎉 ❤️")]
    public void Everything_else_stays(string text) => Printable.Line(text).ShouldBe(text);

    [Fact]
    public void No_name_that_a_file_can_have_passes_through_a_problem_or_a_path()
    {
        for (var value = 1; value <= 0x10FFFF; value++)
        {
            if (!Rune.TryCreate(value, out var rune))
                continue;
            var text = $"a{rune}b";
            var shown = Printable.Line(text);
            var isHidden = Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format;
            (shown != text || !isHidden).ShouldBeTrue($"U+{value:X4}");
        }

        Printable.Line("half\ud800").ShouldBe(@"half\ud800");
        new Problem("ASSETSYNC0301", "cannot open a\n\e[2J") { Fix = "\u202e" }.ToString().ShouldBe(@"error ASSETSYNC0301: cannot open a\n\u001b[2J (\u202e)");
        RelativePath.Parse("d/\u202ex").ToString().ShouldBe(@"d/\u202ex");
        RelativePath.Parse("d/\u202ex").Value.ShouldBe("d/\u202ex");
        new FileLocation("\u202e", 1, 2).ToString().ShouldBe(@"\u202e(1,2)");
    }

    [Theory]
    [InlineData("a|b", @"`a\u007cb`")]
    [InlineData("[x](http://e) @user <b>", "`[x](http://e) @user <b>`")]
    [InlineData("a`b``c", "```a`b``c```")]
    [InlineData("`", "`` ` ``")]
    [InlineData("<!-- assets:end -->", @"`\u003c!-- assets:end -->`")]
    [InlineData("a\n\nb", @"`a\n\nb`")]
    public void In_Markdown_a_name_is_a_code_span(string text, string shown) => MarkdownText.Code(text).ShouldBe(shown);

    [Fact]
    public void In_Markdown_a_purpose_is_text() =>
        MarkdownText.Plain("a | [b](c) <!-- assets:end --> \\| `d`\nnext C#").ShouldBe(@"a \| &#91;b&#93;(c) &#60;!-- assets:end --&#62; &#92;\| &#96;d&#96; next C#");
}
