using System.Text;
using System.Text.Json;

namespace AssetSync.Tool.Formats;

/// <summary>Writes one JSON document; docs/asset-sync-output.schema.json describes it.</summary>
internal sealed class JsonFormat : IFormat
{
    public const int SchemaVersion = 1;

    public void Write(Answer answer, Stream output, Encoding encoding)
    {
        JsonSerializer.Serialize(output, Document(answer), JsonOutput.Readable.OutputDocument);
        output.Write("\n"u8);
    }

    private static OutputDocument Document(Answer answer) => new(
        SchemaVersion,
        answer.Command,
        answer.Verdict,
        (int)answer.ExitCode,
        answer.Root,
        answer.MappingFile,
        answer.IsDryRun,
        Counts(answer),
        answer.Findings.Select(finding => Finding(finding, answer.Diffs)),
        answer.Changes.Select(change => new OutputChange(change.Kind.ToName(), change.Source?.Value, change.Destination.Value, change.Reason.ToName(), change.Bytes)),
        answer.Problems.Select(problem => new OutputProblem(problem.Code, problem.Message, problem.Location, problem.Fix)))
    {
        Edits = answer.Edits.Count == 0 ? null : answer.Edits.Select(edit => new OutputEdit(edit.Kind, edit.Source, edit.Destination)),
        Assets = answer.Assets?.Select(Asset),
        Pages = answer.Pages?.Select(page => new OutputPage(page.Code, page.Title, page.Text.Length == 0 ? null : page.Text)),
        Setup = answer.Setup?.Select(part => new OutputSetupPart(part.Name, part.StateName, part.Text, part.Fix)),
        Proofs = answer.Proofs?.Select(proof => new OutputProof(proof.Destination.Value, proof.Drift.ToName(), proof.Breakage, proof.IsSeen, proof.Mapping.Location)),
        Mirrors = answer.Found?.Select(Mirror),
    };

    private static OutputCounts Counts(Answer answer)
    {
        var outOfSync = Summaries.OutOfSync(answer.Findings, out var orphans);
        return new(
            answer.Destinations?.Count + orphans,
            answer.Destinations is null ? null : outOfSync,
            answer.Findings.Count,
            answer.Changes.Count,
            answer.Problems.Count);
    }

    private static OutputFinding Finding(Finding finding, Diffs diffs) =>
        new(finding.Drift.ToName(), finding.Code, finding.Source?.Value, finding.Destination.Value, finding.Location, finding.Message, finding.Fix, finding.Change?.ToName() ?? "none")
        {
            Diff = Diffs.IsAboutContent(finding.Drift) ? diffs.Find(finding.Destination) : null,
        };

    private static OutputMirror Mirror(MirroredFolders pair) => new(
        pair.SourceName,
        pair.DestinationName,
        pair.IsLikely,
        pair.Reason,
        pair.Mirrors.Select(mirror => new OutputMirrorMapping(
            mirror.Source,
            mirror.Destination,
            mirror.Exclude,
            mirror.IsExact,
            mirror.OnlyInDestination,
            mirror.Files.Select(file => new OutputMirrorCopy(file.Source.Path, file.Destination.Path, file.IsEqual, file.IsEqual ? 0 : file.Lines)))));

    private static OutputAsset Asset(AssetState asset) => new(
        asset.Source?.Value,
        asset.Destination.Value,
        asset.Bytes,
        asset.Mapping.Purpose,
        asset.Mapping.Rule?.Keys ?? [],
        asset.Mapping.Location,
        asset.Findings.Select(finding => finding.Drift.ToName()),
        asset.Problem?.Message);
}
