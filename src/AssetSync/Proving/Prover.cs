namespace AssetSync;

/// <summary>Breaks a scratch copy in every way and looks whether verify reports each.</summary>
internal sealed class Prover(ScratchCopy scratch, AssetRoot root)
{
    private static readonly PlanOptions Options = new() { AsksGit = false };

    public IReadOnlyList<Proof> Run(CancellationToken cancellationToken)
    {
        root.Sync(cancellationToken: cancellationToken);
        if (root.Verify(Options, cancellationToken) is { IsInSync: false } verdict)
            throw new IOException(string.Join("; ", [.. verdict.Findings.Select(finding => $"{finding.Destination}: {finding.Message}"), .. verdict.Problems.Select(problem => problem.Message)]));
        var proofs = new List<Proof>();
        foreach (var pair in scratch.Pairs)
        {
            var kept = new KeptPair(scratch, pair);
            foreach (var breakage in Breakage.All)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!breakage.Break(scratch, pair))
                    continue;
                proofs.Add(new(pair.Destination, breakage.Drift, pair.Mapping) { Breakage = breakage.Text, IsSeen = IsReported(breakage.Drift, pair.Destination) });
                kept.Restore();
            }
        }

        return proofs;
    }

    private bool IsReported(Drift drift, RelativePath destination)
    {
        var verdict = root.Verify(Options);
        return verdict.ExitCode != ExitCode.InSync && verdict.Findings.Any(finding => finding.Destination == destination && finding.Drift == drift);
    }
}
