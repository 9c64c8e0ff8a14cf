using AssetSync.Tool.Hooks;

namespace AssetSync.Tool.Doctor;

/// <summary>Checks the whole set-up, without writing.</summary>
internal static class Inspection
{
    public static IReadOnlyList<SetupPart> Inspect(AssetRoot root, CancellationToken cancellationToken)
    {
        var parts = new List<SetupPart>();
        if (!File.Exists(Path.Combine(root.Path, root.MappingFilePath)))
            return [new("mapping file", SetupState.Problem, $"there is no {root.MappingFilePath} in {root.Path}", $"{ToolName.Current} init")];
        var copies = Copies(root, parts, cancellationToken);
        parts.Add(Schema(root));
        using var files = new RepositoryFiles(root.Path, GitRepository.Find(root.Path)?.Folder.WorkTree ?? root.Path);
        parts.Add(Hook(root, files));
        parts.Add(GateInspection.Ci(files));
        parts.AddRange(EmbeddingInspection.Inspect(root.Path, copies));
        return parts;
    }

    private static AssetState[] Copies(AssetRoot root, List<SetupPart> parts, CancellationToken cancellationToken)
    {
        IReadOnlyList<AssetState> states;
        Verdict verdict;
        try
        {
            states = root.List(null, cancellationToken);
            verdict = root.Verify(null, cancellationToken); // which also knows orphans, and what git does not track
        }
        catch (AssetSyncException exception)
        {
            parts.AddRange(exception.Problems.Select(problem => new SetupPart("copies", SetupState.Problem, $"{problem with { Fix = null }}", problem.Fix)));
            return [];
        }

        AssetState[] copies = [.. states.Where(state => state.Source is not null)];
        if (copies.Length == 0 && !File.Exists(Path.Combine(root.Path, root.LockFilePath)))
        {
            parts.Add(new("mapping file", SetupState.Hint, $"{root.MappingFilePath} is valid and names no copy yet", $"{ToolName.Current} add SOURCE DESTINATION"));
            return copies;
        }

        parts.Add(new("mapping file", SetupState.Ok, $"{root.MappingFilePath} is valid and names {Summaries.Copies(copies.Length)}"));
        parts.Add(File.Exists(Path.Combine(root.Path, root.LockFilePath))
            ? new("lock file", SetupState.Ok, $"{root.LockFilePath} records what sync wrote")
            : new("lock file", SetupState.Problem, $"there is no {root.LockFilePath}, so nobody knows which side changed", $"{ToolName.Current} sync, then commit it"));

        var attributes = verdict.Findings.Count(finding => finding.Drift == Drift.EolOnly);
        if (attributes > 0)
            parts.Add(new(".gitattributes", SetupState.Problem, $"{Summaries.Copies(attributes)} with other line endings than the source, here or in the next clone", $"{ToolName.Current} verify"));
        else
            parts.Add(new(".gitattributes", SetupState.Ok, "sources and copies get the same line endings"));
        var unjudged = copies.Count(copy => copy.Problem is not null);
        if (unjudged > 0)
            parts.Add(new("verdict", SetupState.Problem, $"{Summaries.Copies(unjudged)} of {copies.Length} cannot be checked", $"{ToolName.Current} verify"));
        else if (verdict.Findings.Count > attributes || verdict.Problems.Count > 0)
            parts.Add(new("verdict", SetupState.Problem, Summaries.OfFindings(verdict.Findings, copies.Length, verdict.Problems.Count), $"{ToolName.Current} verify"));
        else
            parts.Add(new("verdict", SetupState.Ok, Summaries.OfFindings([], copies.Length)));
        return copies;
    }

    private static SetupPart Hook(AssetRoot root, RepositoryFiles files)
    {
        try
        {
            return HookPlace.Find(root.Path) is { } place
                ? GateInspection.Hook(files, place)
                : new("git", SetupState.Hint, "not a git repository, so nothing shows what a clone will have");
        }
        catch (AssetSyncException exception)
        {
            return new("git", SetupState.Problem, exception.Problems[0].Message, exception.Problems[0].Fix);
        }
    }

    private static SetupPart Schema(AssetRoot root)
    {
        var isInside = !Path.IsPathRooted(root.MappingFilePath);
        using var files = FilesBelow.Open(isInside ? root.Path : Path.GetDirectoryName(root.MappingFilePath)!);
        var bytes = WholeFile.Read(files, isInside ? root.MappingFilePath : Path.GetFileName(root.MappingFilePath)) ?? [];
        return System.Text.Encoding.UTF8.GetString(bytes).Contains("\"$schema\"", StringComparison.Ordinal)
            ? new("schema", SetupState.Ok, "editors complete and validate the mapping file")
            : new("schema", SetupState.Hint, $"{root.MappingFilePath} names no schema, so editors cannot complete it", $"\"$schema\": \"{MappingFileEditor.SchemaAddress}\"");
    }
}
