namespace AssetSync.Tests.Planning;

/// <summary>Paths that only become too long when mapping and file come together.</summary>
public class LongPathsTests
{
    // 4,095 bytes, which is allowed; with a name after it, it is not.
    private static readonly string LongFolder = string.Join('/', Enumerable.Repeat(new string('x', 255), 16)) + "/";

    [Theory]
    [InlineData("docs/")]
    [InlineData("docs/*.md")]
    [InlineData("docs/{0}.md")]
    public void A_destination_that_is_too_long_with_its_name_is_refused_and_nothing_is_written(string source)
    {
        using var folder = new ScratchFolder();
        var name = new string('n', 250);
        folder.Write($"docs/{name}.md", "text\n");
        folder.Write("other.txt", "text\n");
        folder.Map($"{string.Format(null, source, name)} -> {LongFolder}", "other.txt -> copies/other.txt");

        foreach (var act in new Action<AssetRoot>[] { root => root.Verify(), root => root.Sync() })
        {
            var exception = Should.Throw<AssetSyncException>(() => act(AssetRoot.Open(folder.Path)));
            var problem = exception.Problems.ShouldHaveSingleItem();
            problem.Code.ShouldBe("ASSETSYNC0107");
            problem.Message.ShouldContain("more than 4096 bytes");
            problem.Location.ShouldNotBeNull().Line.ShouldBe(3);
        }

        folder.Has("copies").ShouldBeFalse();
    }

    [RequiresFact(Needs.Unix)]
    public void Names_as_long_as_file_systems_hold_are_copied()
    {
        using var folder = new ScratchFolder();
        var name = new string('n', 255);
        folder.Write($"docs/{name}", "text\n");
        folder.Map($"docs/ -> copies/{new string('x', 255)}/");

        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);

        folder.Read($"copies/{new string('x', 255)}/{name}").ShouldBe("text\n");
        AssetRoot.Open(folder.Path).Verify().IsInSync.ShouldBeTrue();
    }
}
