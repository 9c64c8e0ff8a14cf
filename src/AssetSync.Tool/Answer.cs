namespace AssetSync.Tool;

/// <summary>The result of a command; formats only print it.</summary>
internal sealed record Answer
{
    public required string Command { get; init; }

    /// <summary>Absolute path; null if the command line was wrong or needs no root.</summary>
    public string? Root { get; init; }

    public string? MappingFile { get; init; }

    public ExitCode ExitCode { get; init; }

    public bool IsDryRun { get; init; }

    /// <summary>Null for commands without a verdict.</summary>
    public IReadOnlyList<RelativePath>? Destinations { get; init; }

    /// <summary>What is out of sync when the command ends.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What of it sync or adopt refused to change.</summary>
    public IReadOnlyList<Finding> Refused { get; init; } = [];

    /// <summary>What adopt left alone, since there is no edit to take.</summary>
    public IReadOnlyList<Finding> Skipped { get; init; } = [];

    public IReadOnlyList<Change> Changes { get; init; } = [];

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What was done to the mapping file.</summary>
    public IReadOnlyList<MappingEdit> Edits { get; init; } = [];

    /// <summary>Unified diffs, if requested.</summary>
    public Diffs Diffs { get; init; } = Diffs.None;

    /// <summary>Whether diffs go to a pager on a terminal.</summary>
    public bool IsPaged { get; init; }

    /// <summary>Every copy and its state, for list.</summary>
    public IReadOnlyList<AssetState>? Assets { get; init; }

    /// <summary>The pages of explain.</summary>
    public IReadOnlyList<Page>? Pages { get; init; }

    /// <summary>The findings of doctor.</summary>
    public IReadOnlyList<SetupPart>? Setup { get; init; }

    /// <summary>What doctor broke, and whether verify reported it.</summary>
    public IReadOnlyList<Proof>? Proofs { get; init; }

    /// <summary>The copies found by find.</summary>
    public IReadOnlyList<MirroredFolders>? Found { get; init; }

    /// <summary>What only text output prints, before everything else.</summary>
    public ColoredText? Text { get; init; }

    /// <summary>The last line of text output, or empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The findings that count: all of verify, of sync what stops it, none of list.</summary>
    public IReadOnlyList<Finding> Complaints =>
        Assets is not null ? []
        : Command == "verify" ? Findings
        : Command != "adopt" && Findings.Any(finding => finding.Severity == Severity.Error) ? [.. Findings.Where(finding => finding.Severity == Severity.Error)]
        : Refused;

    public string Verdict =>
        Problems.Count > 0 || ExitCode >= ExitCode.BadInput ? "error"
        : Findings.Count > 0 ? "drift"
        : "in-sync";
}
