namespace AssetSync.Tool.Commands;

/// <summary>Turns what sync or adopt did into an answer.</summary>
internal static class SyncAnswer
{
    public static Answer Create(ToolCommand command, Invocation invocation, AssetRoot root, SyncResult result)
    {
        return new Answer
        {
            Command = command.Name,
            Root = root.Path,
            MappingFile = invocation.Places.MappingFile,
            ExitCode = result.ExitCode,
            IsDryRun = result.IsDryRun,
            Destinations = result.Verdict.Destinations,
            Findings = command is AdoptCommand ? Left(result, result.Changes.Select(change => change.Source).OfType<RelativePath>().ToHashSet()) : Left(result, adopted: []),
            Refused = result.Refused,
            Skipped = result.Skipped,
            Changes = result.Changes,
            Problems = result.Problems,
            Summary = command is AdoptCommand ? Summaries.OfAdopt(result) : Summaries.OfSync(result),
        };
    }

    /// <summary>What is still out of sync: what was not changed; in a dry run everything except the edits that adopt would take.</summary>
    private static IReadOnlyList<Finding> Left(SyncResult result, HashSet<RelativePath> adopted)
    {
        if (result.Verdict.Findings.Count == 0)
            return [];
        var changed = result.Changes.Select(change => change.Destination).ToHashSet();
        return
        [
            .. result.Verdict.Findings.Where(finding => !adopted.Contains(finding.Destination)
                && (result.IsDryRun || finding.Change is null || !changed.Contains(finding.Destination))),
        ];
    }
}
