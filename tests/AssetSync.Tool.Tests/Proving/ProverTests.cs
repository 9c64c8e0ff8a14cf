using AssetSync.Tool.Proving;

namespace AssetSync.Tool.Tests.Proving;

public class ProverTests
{
    [Fact]
    public void Every_way_of_breaking_every_mapping_is_seen_and_the_root_is_not_touched()
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        var before = folder.Snapshot();

        var proofs = new Prover().Prove(AssetRoot.Open(folder.Path), CancellationToken.None);

        proofs.ShouldAllBe(proof => proof.IsSeen);
        proofs.Select(proof => proof.Destination.Value).Distinct().ShouldBe(["CLAUDE.md", "GEMINI.md", "copies/guide.md", "copies/logo.bin", "copies/pages/one.md", "copies/run.sh", "package/schemas/.hidden"]);
        var ofGuide = proofs.Where(proof => proof.Destination.Value == "copies/guide.md").ToList();
        ofGuide.Select(proof => proof.Drift).Distinct().ShouldBe(Enum.GetValues<Drift>().Except(OperatingSystem.IsWindows() ? [Drift.Unmapped, Drift.ModeDiffers] : [Drift.Unmapped]), ignoreOrder: true);
        ofGuide.ShouldAllBe(proof => proof.Breakage.Length > 0 && proof.Mapping.Source == "docs/guide.md");
        folder.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void An_exact_folder_is_proven_unless_it_keeps_everything()
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        folder.Map("schemas/ -> package/schemas/ + \"exact\": true", "docs/pages/*.md -> copies/*.txt + \"exact\": true", "docs/ -> all/ + \"exact\": true, \"keep\": [\"**/*\"]");

        var proofs = new Prover().Prove(AssetRoot.Open(folder.Path), CancellationToken.None);

        proofs.ShouldAllBe(proof => proof.IsSeen);
        proofs.Where(proof => proof.Drift == Drift.Unmapped).Select(proof => proof.Destination.Value).ShouldBe(["copies/one.txt", "package/schemas/.hidden"]);
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

        new Prover().Prove(AssetRoot.Open(folder.Path), CancellationToken.None).ShouldAllBe(proof => proof.IsSeen);
    }

    [Fact]
    public void A_verify_that_is_blind_is_found_out()
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        var blind = new Prover((root, options) =>
        {
            var verdict = root.Verify(options);
            return verdict with { Findings = [.. verdict.Findings.Where(finding => finding.Destination.Value != "copies/guide.md" || finding.Drift == Drift.Orphan)] };
        });

        var unseen = blind.Prove(AssetRoot.Open(folder.Path), CancellationToken.None).Where(proof => !proof.IsSeen).ToList();

        unseen.Select(proof => proof.Destination.Value).Distinct().ShouldBe(["copies/guide.md"]);
        unseen.Select(proof => proof.Drift).Distinct().ShouldBe(Enum.GetValues<Drift>().Except([Drift.Orphan, Drift.Unmapped, .. OperatingSystem.IsWindows() ? [Drift.ModeDiffers] : Array.Empty<Drift>()]), ignoreOrder: true);
    }

    [Fact]
    public void A_mapping_file_that_is_wrong_is_refused()
    {
        using var folder = new ScratchFolder();
        folder.Write(StandardTree.MappingFile, "{}");
        Should.Throw<AssetSyncException>(() => new Prover().Prove(AssetRoot.Open(folder.Path), CancellationToken.None));
    }

    [Fact]
    public void The_scratch_copy_holds_only_what_is_mapped_and_is_removed()
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);

        var scratch = new ScratchCopy(AssetRoot.Open(folder.Path), CancellationToken.None);
        File.Exists(scratch.PathOf(RelativePath.Parse("docs/guide.md"))).ShouldBeTrue();
        File.Exists(scratch.PathOf(RelativePath.Parse("mine.txt"))).ShouldBeFalse();
        scratch.Dispose();

        Directory.Exists(scratch.Root.Path).ShouldBeFalse();
    }
}
