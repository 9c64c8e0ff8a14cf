namespace AssetSync.Tests.Mappings;

public class CanonicalFormTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("\u00e9", "e\u0301")]
    [InlineData("\u1e14", "E\u0304\u0300")]
    [InlineData("\u212b", "A\u030a")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("\u1e0b\u0323", "d\u0323\u0307")]
    [InlineData("e\u0301\u0301", "e\u0301\u0301")]
    [InlineData("\uac00", "\u1100\u1161")]
    [InlineData("\ud55c", "\u1112\u1161\u11ab")]
    [InlineData("\ud834\udd5e", "\ud834\udd57\ud834\udd65")]
    [InlineData("\uf900", "\u8c48")]
    [InlineData("\ufb01", "\ufb01")]
    public void Text_is_decomposed_and_its_marks_are_ordered(string text, string expected) =>
        CanonicalForm.Normalize(text).ShouldBe(expected);
}
