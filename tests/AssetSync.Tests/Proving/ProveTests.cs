using AssetSync.Tests.Files;

namespace AssetSync.Tests.Proving;

public class ProveTests
{
    [Fact]
    public void Every_way_of_breaking_every_mapping_is_seen_and_the_root_is_not_touched()
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        var before = StatusSnapshot.Of(folder);

        var proofs = AssetRoot.Open(folder.Path).Prove();

        proofs.ShouldAllBe(proof => proof.IsSeen);
        proofs.Select(proof => proof.Destination.Value).Distinct().ShouldBe(["CLAUDE.md", "GEMINI.md", "copies/guide.md", "copies/logo.bin", "copies/pages/one.md", "copies/run.sh", "package/schemas/.hidden"]);
        var ofGuide = proofs.Where(proof => proof.Destination.Value == "copies/guide.md").ToList();
        ofGuide.Select(proof => proof.Drift).Distinct().ShouldBe(Enum.GetValues<Drift>().Except(OperatingSystem.IsWindows() ? [Drift.ModeDiffers] : []), ignoreOrder: true);
        ofGuide.ShouldAllBe(proof => proof.Breakage.Length > 0 && proof.Mapping.Source == "docs/guide.md");
        StatusSnapshot.Of(folder).ShouldBe(before);
    }

    [Fact]
    public void A_root_that_is_out_of_sync_proves_as_well()
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        AssetRoot.Open(folder.Path).Sync();
        folder.Edit("copies/guide.md", "edited\n");
        folder.Remove("docs/pages/one.md");
        folder.Remove("scripts/run.sh");
        folder.Write("asset-mappings.lock.json", "no lock file");

        AssetRoot.Open(folder.Path).Prove().ShouldAllBe(proof => proof.IsSeen);
    }

    [Fact]
    public void A_verify_that_is_blind_is_found_out()
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        var root = AssetRoot.Open(folder.Path, null, path => new BlindFiles(FilesBelow.Open(path), "copies/guide.md", "docs/guide.md"));

        var unseen = root.Prove().Where(proof => !proof.IsSeen).ToList();

        unseen.Select(proof => proof.Destination.Value).Distinct().ShouldBe(["copies/guide.md"]);
        unseen.Select(proof => proof.Drift).ShouldBe([Drift.SourceChanged, Drift.DestinationEdited, Drift.BothChanged, Drift.Differs, Drift.EolOnly, .. OperatingSystem.IsWindows() ? Array.Empty<Drift>() : [Drift.ModeDiffers], Drift.OrphanEdited]);
    }

    [Fact]
    public void A_mapping_file_that_is_wrong_is_refused()
    {
        using var folder = new ScratchFolder();
        folder.Write(StandardTree.MappingFile, "{}");
        Should.Throw<AssetSyncException>(() => AssetRoot.Open(folder.Path).Prove());
    }

    [Fact]
    public void The_scratch_copy_is_removed()
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        using var files = FilesBelow.Open(folder.Path);
        var mappings = AssetRoot.Open(folder.Path).ReadMappings();

        var scratch = new ScratchCopy(files, mappings, new PairExpander(files, [], _ => { }, CancellationToken.None).Expand(mappings));
        File.Exists(scratch.PathOf(RelativePath.Parse("docs/guide.md"))).ShouldBeTrue();
        File.Exists(scratch.PathOf(RelativePath.Parse("mine.txt"))).ShouldBeFalse("only what is mapped is copied");
        scratch.Dispose();

        Directory.Exists(scratch.Path).ShouldBeFalse();
    }
}
