namespace AssetSync;

/// <summary>What is out of sync and what sync would do about it: all that applying needs. Immutable; verify passes if it is empty.</summary>
/// <param name="pairs">Every pair that the mapping file names.</param>
/// <param name="scope">The destinations that the plan is about.</param>
/// <param name="outOfSync">The destinations of the pairs that are out of sync or could not be compared.</param>
/// <param name="suspects">What comparing found.</param>
/// <param name="unmapped">The files in exact destinations that no mapping writes.</param>
/// <param name="explanations">What they mean.</param>
/// <param name="lockUpdate">The changes of the lock file.</param>
/// <param name="verdict">What verify says.</param>
internal sealed class Plan(
    PairList pairs, PathScope scope, IReadOnlySet<RelativePath> outOfSync, IReadOnlyList<Suspect> suspects, IReadOnlyList<Unmapped> unmapped, IReadOnlyList<Explanation> explanations, LockUpdate lockUpdate, Verdict verdict)
{
    public PairList Pairs => pairs;

    public PathScope Scope => scope;

    public LockUpdate Lock => lockUpdate;

    public Verdict Verdict => verdict;

    /// <summary>Gets whether a source is missing or cannot be read, so that nothing is written.</summary>
    public bool IsBlocked { get; } = explanations.Any(explanation => explanation.Blocks);

    /// <summary>Gets what sync would do, sorted by destination; empty if <see cref="IsBlocked"/>.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; } = explanations.Any(explanation => explanation.Blocks)
        ? []
        : [.. explanations.Select(explanation => explanation.Change).OfType<PlannedChange>().OrderBy(change => change.Change.Destination)];

    /// <summary>Gets the pairs whose copy exists and differs, as they were seen, for adopt.</summary>
    public IReadOnlyList<Suspect> Differing { get; } = [.. suspects.Where(suspect => suspect.Difference is Difference.Content or Difference.Mode)];

    /// <summary>Gets the files in exact destinations that no mapping writes, sorted.</summary>
    public IReadOnlyList<Unmapped> Unmapped => unmapped;

    /// <summary>Gets the destinations of the pairs that could not be compared, each with the reason.</summary>
    public IReadOnlyDictionary<RelativePath, Problem> NotCompared { get; } = explanations
        .Where(explanation => explanation.Problem is not null).ToDictionary(explanation => explanation.Destination, explanation => explanation.Problem!);

    /// <summary>Returns whether a pair was compared and is in sync.</summary>
    public bool IsInSync(RelativePath destination) => scope.Covers(destination) && !outOfSync.Contains(destination);
}
