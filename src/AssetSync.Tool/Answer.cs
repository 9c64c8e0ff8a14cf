namespace AssetSync.Tool;

/// <summary>What a command has to say; the formats only write it down.</summary>
internal sealed record Answer
{
    public required string Command { get; init; }

    /// <summary>Absolute path; null when the command line was wrong or needs no root.</summary>
    public string? Root { get; init; }

    public string? MappingFile { get; init; }

    public ExitCode ExitCode { get; init; }

    public bool IsDryRun { get; init; }

    /// <summary>Null for commands that judge nothing.</summary>
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

    /// <summary>Unified diffs, when they were asked for.</summary>
    public Diffs Diffs { get; init; } = Diffs.None;

    /// <summary>Whether diffs are shown a screen at a time where people read them.</summary>
    public bool IsPaged { get; init; }

    /// <summary>Every copy and its state: what list answers.</summary>
    public IReadOnlyList<AssetState>? Assets { get; init; }

    /// <summary>The pages that explain answers.</summary>
    public IReadOnlyList<Page>? Pages { get; init; }

    /// <summary>What doctor saw.</summary>
    public IReadOnlyList<SetupPart>? Setup { get; init; }

    /// <summary>What doctor broke, and whether verify saw it.</summary>
    public IReadOnlyList<Proof>? Proofs { get; init; }

    /// <summary>The copies that find found.</summary>
    public IReadOnlyList<MirroredFolders>? Found { get; init; }

    /// <summary>What text output prints ahead of everything else, and the other formats do not.</summary>
    public ColoredText? Text { get; init; }

    /// <summary>The last line of text output, or empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The findings that count against the command: of verify all, of sync what stops it, of list none.</summary>
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
