namespace AssetSync.Tests.Planning;

public class ListTests
{
    [Fact]
    public void A_copy_that_could_not_be_judged_says_why_and_is_not_in_sync()
    {
        using var folder = new ScratchFolder();
        folder.Write("docs/guide.md", "guide");
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "docs", "destination": "x" }, { "source": "docs/", "destination": "out/" } ] }""");

        var states = AssetRoot.Open(folder.Path).List();

        states.Select(state => (state.Destination.Value, state.Problem?.Message)).ShouldBe([("out/guide.md", null), ("x", "the source docs is a folder")]);
        states[1].Findings.ShouldBeEmpty();
    }
}
