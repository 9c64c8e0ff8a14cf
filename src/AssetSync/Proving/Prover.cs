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
        var untracked = FindUntracked(cancellationToken);
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

            if (untracked is not null)
                proofs.Add(new(pair.Destination, Drift.Untracked, pair.Mapping) { Breakage = "the copy was not added to git", IsSeen = untracked.Contains(pair.Destination) });
        }

        return proofs;
    }

    // What verify calls untracked before everything is added and not after it; null where there is no git.
    private HashSet<RelativePath>? FindUntracked(CancellationToken cancellationToken)
    {
        if (!ScratchRepository.TryCreate(scratch))
            return null;
        var before = AskForUntracked(cancellationToken);
        if (!ScratchRepository.TryAddAll(scratch))
            return null;
        before.ExceptWith(AskForUntracked(cancellationToken));
        return before;
    }

    private HashSet<RelativePath> AskForUntracked(CancellationToken cancellationToken)
    {
        var verdict = root.Verify(new(), cancellationToken);
        return verdict.ExitCode == ExitCode.InSync ? [] : [.. verdict.Findings.Where(finding => finding.Drift == Drift.Untracked).Select(finding => finding.Destination)];
    }

    private bool IsReported(Drift drift, RelativePath destination)
    {
        var verdict = root.Verify(Options);
        return verdict.ExitCode != ExitCode.InSync && verdict.Findings.Any(finding => finding.Destination == destination && finding.Drift == drift);
    }
}
