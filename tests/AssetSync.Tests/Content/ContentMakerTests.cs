using System.Text;

namespace AssetSync.Tests.Content;

public class ContentMakerTests
{
    private const string Both = "\"header\": \"H\", \"footer\": [ \"F\", \"from {source}\" ]";

    [Theory]
    [InlineData("a\nb\n", "H\na\nb\nF\nfrom docs/guide.md\n")]
    [InlineData("a\nb", "H\na\nb\nF\nfrom docs/guide.md")] // No line ending at the end.
    [InlineData("a\r\nb\r\n", "H\r\na\r\nb\r\nF\r\nfrom docs/guide.md\r\n")]
    [InlineData("a\r\nb", "H\r\na\r\nb\r\nF\r\nfrom docs/guide.md")]
    [InlineData("a\nb\r\n", "H\na\nb\r\nF\nfrom docs/guide.md\n")] // The first line ending counts.
    [InlineData("", "H\nF\nfrom docs/guide.md\n")]
    [InlineData("\n", "H\n\nF\nfrom docs/guide.md\n")]
    [InlineData("a", "H\na\nF\nfrom docs/guide.md")]
    [InlineData("\uFEFF", "\uFEFFH\nF\nfrom docs/guide.md\n")]
    [InlineData("\uFEFFa\n", "\uFEFFH\na\nF\nfrom docs/guide.md\n")]
    [InlineData("a\uFEFF", "H\na\uFEFF\nF\nfrom docs/guide.md")]
    [InlineData("H\na\n", "H\nH\na\nF\nfrom docs/guide.md\n")] // It already holds the header.
    [InlineData("#!/bin/sh\na\n", "#!/bin/sh\nH\na\nF\nfrom docs/guide.md\n")]
    [InlineData("\uFEFF#!/bin/sh\r\n", "\uFEFF#!/bin/sh\r\nH\r\nF\r\nfrom docs/guide.md\r\n")]
    [InlineData("#!/bin/sh", "#!/bin/sh\nH\nF\nfrom docs/guide.md")]
    [InlineData("<?xml version=\"1.0\"?>\n<a/>\n", "<?xml version=\"1.0\"?>\nH\n<a/>\nF\nfrom docs/guide.md\n")]
    [InlineData("<?xml\n version=\"1.0\"\n?>\n<a/>\n", "<?xml\n version=\"1.0\"\n?>\nH\n<a/>\nF\nfrom docs/guide.md\n")]
    [InlineData("<?xml-stylesheet ?>\n", "H\n<?xml-stylesheet ?>\nF\nfrom docs/guide.md\n")]
    [InlineData("---\ntitle: x\n---\na\n", "---\ntitle: x\n---\nH\na\nF\nfrom docs/guide.md\n")]
    [InlineData("--- \r\ntitle: x\r\n...\r\na\r\n", "--- \r\ntitle: x\r\n...\r\nH\r\na\r\nF\r\nfrom docs/guide.md\r\n")]
    [InlineData("---\ntitle: x\n---", "---\ntitle: x\n---\nH\nF\nfrom docs/guide.md")]
    [InlineData("---\nno end\n", "H\n---\nno end\nF\nfrom docs/guide.md\n")]
    [InlineData("a\n---\n---\n", "H\na\n---\n---\nF\nfrom docs/guide.md\n")]
    public void Header_and_footer_are_lines_around_the_text(string source, string copy)
    {
        var maker = MadeText.Maker(Both);

        maker.Make(source).ShouldBe(copy);
        maker.CarryBack(source, copy).ShouldBe(source);
    }

    [Theory]
    [InlineData("a.yaml", "---\na: 1\n---\nb: 2\n", "# Copied from docs/guide.md by AssetSync. Edit that file.\n---\na: 1\n---\nb: 2\n")] // Two documents, no front matter.
    [InlineData("a.md", "---\na: 1\n---\n# A\n", "---\na: 1\n---\n<!-- Copied from docs/guide.md by AssetSync. Edit that file. -->\n# A\n")]
    [InlineData("a.cs", "\uFEFFclass A;\r\n", "\uFEFF// Copied from docs/guide.md by AssetSync. Edit that file.\r\nclass A;\r\n")]
    [InlineData("Makefile", "all:\n", "# Copied from docs/guide.md by AssetSync. Edit that file.\nall:\n")]
    [InlineData(".gitignore", "obj/\n", "# Copied from docs/guide.md by AssetSync. Edit that file.\nobj/\n")]
    [InlineData("A.XML", "<a/>\n", "<!-- Copied from docs/guide.md by AssetSync. Edit that file. -->\n<a/>\n")]
    public void The_standard_header_is_a_comment_in_the_language_of_the_copy(string destination, string source, string copy) =>
        MadeText.Maker("\"header\": true", destination: destination).Make(source).ShouldBe(copy);

    [Theory]
    [InlineData("{ \"a\": \"b\", \"b\": \"a\" }", "abba", "baab")] // One pass.
    [InlineData("{ \"a\": \"x\", \"aa\": \"y\" }", "aaa", "yx")] // The longest first.
    [InlineData("{ \"](docs/\": \"](https://e.org/docs/\", \"](docs/in/\": \"](docs/in/\" }", "[1](docs/a) [2](docs/in/b)", "[1](https://e.org/docs/a) [2](docs/in/b)")]
    [InlineData("{ \"x\": \"\" }", "axbx\n", "ab\n")]
    [InlineData("{ \".\": \"$1\" }", "a.b", "a$1b")]
    [InlineData("{ \"é\": \"𝄞\" }", "é\né", "𝄞\n𝄞")]
    [InlineData("{ \"{source}\": \"me\" }", "{source}", "me")]
    public void Texts_are_replaced_literally(string replace, string source, string copy) =>
        MadeText.Maker($"\"replace\": {replace}").Make(source).ShouldBe(copy);

    [Fact]
    public void Header_and_footer_are_not_replaced_in() =>
        MadeText.Maker("\"header\": \"aha\", \"footer\": \"aha\", \"replace\": { \"a\": \"b\" }").Make("aa\n").ShouldBe("aha\nbb\naha\n");

    [Theory]
    [InlineData(new byte[] { 0x61, 0xE9, 0x0A })]
    [InlineData(new byte[] { 0x61, 0x00, 0x0A })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    public void What_is_not_text_in_utf_8_is_refused(byte[] source) =>
        Should.Throw<ContentException>(() => MadeText.Maker(Both).Make(source)).Problem.ToString().ShouldBe("error ASSETSYNC0120: the copy copies/guide.md cannot be made: docs/guide.md is not a text in UTF-8");

    [Fact]
    public void A_copy_that_would_fill_the_memory_is_refused()
    {
        var maker = MadeText.Maker($"\"replace\": {{ \"a\": \"{new string('b', 1000)}\" }}");

        Should.Throw<ContentException>(() => maker.Make(new string('a', 1024 * 1024))).Message.ShouldEndWith("docs/guide.md makes more than 64 MiB");
    }

    [Fact]
    public void Sixteen_mebibytes_are_the_limit()
    {
        var maker = MadeText.Maker("\"footer\": \"F\"");
        var largest = Encoding.UTF8.GetBytes(new string('a', 16 * 1024 * 1024));
        using var file = new MemoryFile(largest);
        maker.Make(file).Length.ShouldBe(largest.Length + 2);
        using var larger = new MemoryFile([.. largest, (byte)'a']);
        Should.Throw<ContentException>(() => maker.Make(larger)).Message.ShouldEndWith("is larger than 16 MiB");
    }
}
