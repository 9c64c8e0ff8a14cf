namespace AssetSync.Tool.Proving;

/// <summary>Shows that verify can fail: breaks a scratch copy of each mapping in every way of the table of states, and checks that verify reports each.</summary>
/// <param name="verify">Verifies a root; this is what is being proven.</param>
internal sealed class Prover(Func<AssetRoot, VerifyOptions, Verdict> verify)
{
    private static readonly VerifyOptions WithoutGit = new() { AsksGit = false };

    public Prover()
        : this((root, options) => root.Verify(options))
    {
    }

    /// <summary>Returns every way that was tried, sorted by destination and drift; the root itself is only read.</summary>
    /// <exception cref="AssetSyncException">The mapping file is not valid, or the scratch copy cannot be written.</exception>
    public IReadOnlyList<Proof> Prove(AssetRoot root, CancellationToken cancellationToken)
    {
        try
        {
            using var scratch = new ScratchCopy(root, cancellationToken);
            return Prove(scratch, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AssetSyncException(ExitCode.IoFailure, [new(DiagnosticCodes.WriteFailed, $"cannot make the scratch copy in the folder for temporary files, {Path.GetTempPath()}: {exception.Message}")]);
        }
    }

    private List<Proof> Prove(ScratchCopy scratch, CancellationToken cancellationToken)
    {
        scratch.Root.Sync(cancellationToken: cancellationToken);
        if (scratch.Root.Verify(WithoutGit, cancellationToken) is { IsInSync: false } verdict)
            throw new IOException(string.Join("; ", [.. verdict.Findings.Select(finding => $"{finding.Destination}: {finding.Message}"), .. verdict.Problems.Select(problem => problem.Message)]));
        var proofs = new List<Proof>();
        var untracked = FindUntracked(scratch);
        foreach (var pair in scratch.Pairs)
        {
            var kept = new KeptPair(scratch, pair);
            foreach (var breakage in Breakage.All)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!breakage.Break(scratch, pair))
                    continue;
                var place = breakage.Where(pair);
                proofs.Add(new(pair.Destination, breakage.Drift, pair.Mapping) { Breakage = breakage.Text, IsSeen = Reported(scratch, WithoutGit, breakage.Drift).Contains(place) });
                if (place != pair.Destination)
                    File.Delete(scratch.PathOf(place));
                kept.Restore();
            }

            if (untracked is not null && pair.Mapping.IsTracked)
                proofs.Add(new(pair.Destination, Drift.Untracked, pair.Mapping) { Breakage = "the copy was not added to git", IsSeen = untracked.Contains(pair.Destination) });
        }

        return proofs;
    }

    // What verify reports as untracked before everything is added, and not after; null if there is no git.
    private HashSet<RelativePath>? FindUntracked(ScratchCopy scratch)
    {
        if (!ScratchRepository.TryCreate(scratch))
            return null;
        var before = Reported(scratch, new(), Drift.Untracked);
        if (!ScratchRepository.TryAddAll(scratch))
            return null;
        before.ExceptWith(Reported(scratch, new(), Drift.Untracked));
        return before;
    }

    // The destinations that have this drift, where verify fails.
    private HashSet<RelativePath> Reported(ScratchCopy scratch, VerifyOptions options, Drift drift)
    {
        var verdict = verify(scratch.Root, options);
        return verdict.ExitCode == ExitCode.Success ? [] : [.. verdict.Findings.Where(finding => finding.Drift == drift).Select(finding => finding.Destination)];
    }
}
