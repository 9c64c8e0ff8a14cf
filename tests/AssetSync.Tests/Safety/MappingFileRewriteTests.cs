using System.Text;
using AssetSync.Tests.Files;

namespace AssetSync.Tests.Safety;

/// <summary>How the command edits the mapping file.</summary>
public class MappingFileRewriteTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_appears_there_at_the_last_moment_is_kept(bool portable)
    {
        using var folder = new ScratchFolder();
        var root = Watch(folder, portable, FileCall.Rename, () => folder.Write(StandardTree.MappingFile, "mine"));

        Should.Throw<AssetSyncException>(() => Rewrite(root, "theirs")).ExitCode.ShouldBe(ExitCode.IoFailure);

        folder.Read(StandardTree.MappingFile).ShouldBe("mine");
        Directory.EnumerateFileSystemEntries(folder.Path).Count().ShouldBe(1, "nothing is left beside it");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_somebody_writes_meanwhile_is_kept(bool portable)
    {
        using var folder = new ScratchFolder();
        folder.Write(StandardTree.MappingFile, "old");
        var root = Watch(folder, portable, FileCall.Create, () => folder.Edit(StandardTree.MappingFile, "mine"));

        Should.Throw<AssetSyncException>(() => Rewrite(root, "theirs")).ExitCode.ShouldBe(ExitCode.IoFailure);

        folder.Read(StandardTree.MappingFile).ShouldBe("mine");
        Directory.EnumerateFileSystemEntries(folder.Path).Count().ShouldBe(1, "nothing is left beside it");
    }

    [RequiresFact(Needs.Unix)]
    public void A_link_is_edited_where_it_leads_and_its_mode_is_kept()
    {
        using var folder = new ScratchFolder();
        folder.Write("shared/mappings.json", "old");
        folder.SetMode("shared/mappings.json", "600");
        folder.Link(StandardTree.MappingFile, "shared/mappings.json");

        Rewrite(AssetRoot.Open(folder.Path), "new");

        new FileInfo(folder[StandardTree.MappingFile]).LinkTarget.ShouldBe("shared/mappings.json");
        folder.Read("shared/mappings.json").ShouldBe("new");
        folder.Mode("shared/mappings.json").ShouldBe("600");
    }

    private static AssetRoot Watch(ScratchFolder folder, bool portable, FileCall call, Action act) =>
        AssetRoot.Open(folder.Path, null, WatchedFiles.Over(portable ? FilesBelow.OpenPortable : FilesBelow.Open, (seen, _) =>
        {
            if (seen == call)
                act();
        }));

    private static void Rewrite(AssetRoot root, string text) =>
        root.RewriteMappingFile(_ => Encoding.UTF8.GetBytes(text), dryRun: false, CancellationToken.None);
}
