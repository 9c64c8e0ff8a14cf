namespace AssetSync.Tests.Attacks;

/// <summary>No call on the files below a root follows a link, at the end of a path or above.</summary>
public class LinkedWayTests
{
    [RequiresTheory(Needs.Unix)]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_is_reached_through_a_link(bool portable)
    {
        using var folder = new ScratchFolder();
        folder.Write("../outside/secret", "secret");
        folder.Write("../outside/deep/secret", "secret");
        folder.Link("../outside/link", "secret");
        folder.Link("way", "../outside");
        folder.Link("here/way", "../../outside");
        using var files = portable ? FilesBelow.OpenPortable(folder.Path) : FilesBelow.Open(folder.Path);

        foreach (var way in new[] { "way", "here/way" })
        {
            files.GetStatus(way).Kind.ShouldBe(FileKind.Link);
            foreach (var path in new[] { way + "/secret", way + "/deep/secret", way + "/deep" })
            {
                files.GetStatus(path).Kind.ShouldBe(FileKind.Missing);
                Should.Throw<IOException>(() => files.Open(path).Dispose());
            }

            Should.Throw<IOException>(() => files.ReadLink(way + "/link"));
            foreach (var path in new[] { way, way + "/deep" })
            {
                Should.Throw<IOException>(() => files.List(path, []));
                Should.Throw<IOException>(() => files.Enter(path).Dispose());
                Should.Throw<IOException>(() => files.OpenFolder(path, create: true).Dispose());
                files.TryEnter(path).ShouldBeNull();
            }
        }

        folder.Has("../outside/secret").ShouldBeTrue();
    }
}
