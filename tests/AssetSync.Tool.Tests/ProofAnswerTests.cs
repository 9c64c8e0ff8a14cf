using System.Text;
using System.Text.Json;
using AssetSync.Tool.Doctor;
using AssetSync.Tool.Formats;
using AssetSync.Tool.Proving;
using AssetSync.Tool.Terminal;

namespace AssetSync.Tool.Tests;

/// <summary>The output of doctor --prove if verify reports nothing.</summary>
public class ProofAnswerTests
{
    private static readonly Answer Doctor = new() { Command = "doctor", MappingFile = "asset-mappings.json", Text = "the set-up\n", Summary = "1 problem found" };

    [RequiresFact(Needs.Unix)]
    public void Each_way_that_went_unseen_is_named_and_fails_the_command()
    {
        var answer = Doctor.WithProofs(Proofs(unseen: proof => proof.Destination.Value == "GEMINI.md" && proof.Drift is Drift.EolOnly or Drift.NotAFile));

        answer.ExitCode.ShouldBe(ExitCode.Drift);
        answer.Verdict.ShouldBe("error");
        Text(new TextFormat(Places.Here(null, null, RepositoryRoot.Path), new TextOptions { WithProblems = true }), answer).ShouldMatchApprovedFile("doctor-unseen");
    }

    [Fact]
    public void Annotations_lead_to_the_mapping()
    {
        var answer = Doctor.WithProofs(Proofs(unseen: proof => proof.Destination.Value == "embedded/guide.md" && proof.Drift == Drift.Orphan));

        Text(new MSBuildFormat(Places.Here(RepositoryRoot.Path, null, RepositoryRoot.Path)), answer)
            .ShouldBe("asset-mappings.json(4,5): error ASSETSYNC0306: verify did not report embedded/guide.md as orphan, although the mapping was removed (please report it)\n");
    }

    [Fact]
    public void The_document_holds_every_way_and_is_as_its_schema_says()
    {
        var proofs = Proofs(unseen: proof => proof.Drift == Drift.Differs);

        using var document = JsonDocument.Parse(Text(new JsonFormat(), Doctor.WithProofs(proofs)));

        DocumentedSchema.Output.Validate(document.RootElement).ShouldBeEmpty();
        var written = document.RootElement.GetProperty("proofs").EnumerateArray().ToArray();
        written.Length.ShouldBe(proofs.Count);
        written.Where(proof => !proof.GetProperty("seen").GetBoolean()).Select(proof => $"{proof.GetProperty("drift")} {proof.GetProperty("destination")}: {proof.GetProperty("breakage")}").ShouldBe(
            ((string[])["CLAUDE.md", "GEMINI.md", "embedded/guide.md"]).Select(destination => $"differs {destination}: a line was added to the copy, and the lock file removed"));
    }

    [Fact]
    public void A_proof_leaves_the_exit_code_alone()
    {
        var answer = Doctor.WithProofs(Proofs(unseen: _ => false));

        answer.ExitCode.ShouldBe(ExitCode.Success);
        answer.Problems.ShouldBeEmpty();
    }

    private static IReadOnlyList<Proof> Proofs(Func<Proof, bool> unseen)
    {
        using var folder = new ScratchFolder().WithSample();
        return [.. new Prover().Prove(AssetRoot.Open(folder.Path), CancellationToken.None).Select(proof => proof with { IsSeen = !unseen(proof) })];
    }

    private static string Text(IFormat format, Answer answer)
    {
        using var stream = new MemoryStream();
        format.Write(answer, stream, StandardStreams.Utf8);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
