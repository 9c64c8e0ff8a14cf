using System.Text;

namespace AssetSync.Tool.Doctor;

/// <summary>Adds the results of breaking a scratch copy in every way to an answer.</summary>
internal static class ProofAnswer
{
    /// <summary>Adds a line for each destination and for each way that verify did not report, which fails the command.</summary>
    public static Answer WithProofs(this Answer answer, IReadOnlyList<Proof> proofs)
    {
        Proof[] unseen = [.. proofs.Where(proof => !proof.IsSeen)];
        return answer with
        {
            ExitCode = unseen.Length == 0 ? answer.ExitCode : ExitCode.Drift,
            Problems = [.. answer.Problems, .. unseen.Select(Unseen)],
            Proofs = proofs,
            Text = new(palette => answer.Text?.Draw(palette) + Draw(proofs, palette)),
            Summary = $"{answer.Summary}; {Sum(proofs.Count, "a", unseen.Length)}",
        };
    }

    private static string Draw(IReadOnlyList<Proof> proofs, Palette palette)
    {
        var text = new StringBuilder();
        foreach (var group in proofs.GroupBy(proof => (proof.Mapping.Location, proof.Destination)))
        {
            Proof[] unseen = [.. group.Where(proof => !proof.IsSeen)];
            text.Append(unseen.Length == 0 ? palette.Good("proven") : palette.Bad("unseen")).Append("   ")
                .Append(group.First().Mapping.Source).Append(" -> ").Append(group.Key.Destination)
                .Append(": ").Append(Sum(group.Count(), "the", unseen.Length)).Append('\n');
            foreach (var proof in unseen)
                text.Append(' ', 9).Append(proof.Drift.ToName()).Append(": ").Append(proof.Breakage).Append('\n');
        }

        return text.ToString();
    }

    private static string Sum(int ways, string article, int unseen) => (ways, unseen) switch
    {
        (0, _) => "there is no copy to break",
        (_, 0) => $"{ways} ways to break {article} copy, all seen by verify",
        _ => $"{ways} ways to break {article} copy, {unseen} not seen by verify",
    };

    private static Problem Unseen(Proof proof) =>
        new(DiagnosticCodes.Unexpected, $"verify did not report {proof.Destination} as {proof.Drift.ToName()}, although {proof.Breakage}")
        {
            Location = proof.Mapping.Location,
            Fix = "please report it",
        };
}
