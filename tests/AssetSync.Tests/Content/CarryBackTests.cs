namespace AssetSync.Tests.Content;

public class CarryBackTests
{
    private const string Links = "\"header\": [ \"<!-- from {source} -->\", \"\" ], \"footer\": \"end\", \"replace\": { \"](docs/\": \"](https://e.org/docs/\" }";
    private const string Source = "# A\n[a](docs/a.md)\n[b](https://e.org/docs/b.md)\n\nlast\n";

    [Theory]
    [InlineData("# A\n", "# B\n")]
    [InlineData("last\n", "last\nand one more\n")]
    [InlineData("last\n", "")]
    [InlineData("[a](docs/a.md)\n", "[a](docs/changed.md)\n")]
    [InlineData("[a](docs/a.md)\n", "")]
    [InlineData("[b](https://e.org/docs/b.md)\n", "")]
    [InlineData("# A\n", "# A\nsee [c](docs/c.md)\n")]
    [InlineData("# A\n[a](docs/a.md)\n", "[a](docs/a.md)\n# A\n")]
    [InlineData("# A\n", "---\nkey: value\n---\n# A\n")]
    public void An_edit_of_the_copy_is_the_same_edit_of_the_source(string text, string edited)
    {
        var maker = MadeText.Maker(Links);
        var expected = Source.Replace(text, edited, StringComparison.Ordinal);

        maker.CarryBack(Source, maker.Make(expected)).ShouldBe(expected);
    }

    [Fact]
    public void A_line_between_two_edits_stays_as_the_source_has_it()
    {
        var maker = MadeText.Maker(Links);
        var edited = maker.Make(Source).Replace("# A", "# B", StringComparison.Ordinal).Replace("last", "least", StringComparison.Ordinal);

        maker.CarryBack(Source, edited).ShouldBe("# B\n[a](docs/a.md)\n[b](https://e.org/docs/b.md)\n\nleast\n");
    }

    [Fact]
    public void Lines_that_became_equal_are_told_by_their_turn()
    {
        var maker = MadeText.Maker("\"replace\": { \"a\": \"x\" }");

        maker.CarryBack("1\na\nx\n2\n", "one\nx\nx\ntwo\n").ShouldBe("one\na\nx\ntwo\n");
        maker.Refusal("1\na\nx\n2\n", "one\nx\ntwo\n").Message.ShouldContain("line 2 of copies/guide.md cannot be carried back to docs/guide.md: it may come from different lines");
    }

    [Theory]
    [InlineData("\"header\": [ \"H\", \"I\" ], \"footer\": [ \"F\", \"G\" ]", "a\nb\n", "H\nJ\na\nb\nF\nG\n", 2, "the header")]
    [InlineData("\"header\": [ \"H\", \"I\" ], \"footer\": [ \"F\", \"G\" ]", "a\nb\n", "a\nb\nF\nG\n", 1, "the header")]
    [InlineData("\"header\": \"H\"", "---\nk: v\n---\na\n", "---\nk: v\n---\nh\na\n", 4, "the header")]
    [InlineData("\"header\": [ \"H\", \"I\" ], \"footer\": [ \"F\", \"G\" ]", "a\nb\n", "H\nI\na\nb\nF\ng\n", 6, "the footer")]
    [InlineData("\"header\": [ \"H\", \"I\" ], \"footer\": [ \"F\", \"G\" ]", "a\nb\n", "H\nI\na\nb\nF\nG\nmore\n", 6, "the footer")]
    [InlineData("\"header\": [ \"H\", \"I\" ], \"footer\": [ \"F\", \"G\" ]", "a\nb\n", "H\nI\n", 1, "the footer")]
    [InlineData("\"footer\": \"F\"", "a\n", "", 1, "the footer")]
    [InlineData("\"replace\": { \"a\": \"x\", \"b\": \"x\" }", "1\n2\n", "1\nnew x\n", 2, "it may come from different lines")]
    [InlineData("\"replace\": { \" (secret)\": \"\" }", "one\ntwo (secret)\n", "one\ntwo!\n", 2, "it may come from different lines")]
    [InlineData("\"replace\": { \"a\": \"b\" }", "1\n2\n", "1\na new line\n2\n", 2, "no line of the source would give it")]
    [InlineData("\"header\": \"H\"", "a\nb\n", "H\na\nb\0\n", 1, "not a text")]
    public void What_cannot_be_undone_is_refused_with_its_line(string keys, string source, string copy, int line, string reason)
    {
        var problem = MadeText.Maker(keys).Refusal(source, copy);

        problem.Code.ShouldBe("ASSETSYNC0408");
        problem.Message.ShouldContain(reason);
        problem.Location.ShouldBe(new("copies/guide.md", line, 1));
        problem.Fix.ShouldBe("edit docs/guide.md by hand");
    }

    [Theory]
    [InlineData("a\nb\n", "H\r\na\r\nb\r\n", "a\r\nb\r\n")]
    [InlineData("a\nb\n", "H\na\nb", "a\nb")]
    [InlineData("a\nb", "H\na\nb\n", "a\nb\n")]
    [InlineData("a", "H\r\nb", "b")] // A source without a line ending takes that of its copy.
    [InlineData("a\n", "\uFEFFH\na\n", "\uFEFFa\n")]
    [InlineData("\uFEFFa\n", "H\na\n", "a\n")]
    [InlineData("a\n", "H\n", "")]
    public void Line_endings_and_byte_order_marks_are_edits_as_well(string source, string copy, string expected) =>
        MadeText.Maker("\"header\": \"H\"").CarryBack(source, copy).ShouldBe(expected);

    [Fact]
    public void A_header_may_be_front_matter()
    {
        var maker = MadeText.Maker("\"header\": [ \"---\", \"applyTo: '**'\", \"---\" ]");
        var copy = maker.Make("# A\n");

        copy.ShouldBe("---\napplyTo: '**'\n---\n# A\n");
        maker.CarryBack("# A\n", copy.Replace("# A", "# B", StringComparison.Ordinal)).ShouldBe("# B\n");
    }
}
