namespace AssetSync;

/// <summary>The result of sync or adopt.</summary>
public sealed record SyncResult
{
    /// <summary>Gets the verdict before: what was out of sync.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Gets the changes that were made, sorted by destination; in a dry run, those that would be.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    /// <summary>Gets what it refused to do, sorted by destination.</summary>
    public required IReadOnlyList<Finding> Refused { get; init; }

    /// <summary>Gets what adopt was asked for and skipped because it is not an edit, such as a stale copy, sorted by destination.</summary>
    public IReadOnlyList<Finding> Skipped { get; init; } = [];

    /// <summary>Gets what failed, sorted.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>Gets whether it was a dry run.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Gets whether the lock file was rewritten, or in a dry run would be.</summary>
    public bool LockFileChanged { get; init; }

    /// <summary>Gets the exit code that a host ends with.</summary>
    public ExitCode ExitCode =>
        ExitCodes.Highest([.. Verdict.Findings.Where(finding => finding.Drift == Drift.MissingSource), .. IsDryRun ? [] : Refused], Problems);
}
