namespace AssetSync.Testing;

/// <summary>One way of being out of sync: a tree in sync, how it is broken, what every host must report, and what is there afterwards.</summary>
/// <param name="Name">What happened, in words; also the test's name.</param>
public sealed record DriftEntry(string Name)
{
    /// <summary>What the machine must have; otherwise the entry is skipped, with the reason.</summary>
    public Needs Needs { get; init; }

    /// <summary>Changes the standard tree before it is first synced.</summary>
    public Action<ScratchFolder> Arrange { get; init; } = _ => { };

    /// <summary>Completes the tree after the first sync, for example with a commit.</summary>
    public Action<ScratchFolder> Settle { get; init; } = _ => { };

    public required Action<ScratchFolder> Break { get; init; }

    /// <summary>Gets the names of the drifts that are found.</summary>
    public string Kinds => string.Join(' ', Findings.Select(finding => finding.Split(' ')[0]));

    /// <summary>Exactly what verify reports, each as <c>drift destination</c>, sorted by destination.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>The codes of exactly the problems that verify reports.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The exit code of verify.</summary>
    public int Verify { get; init; } = 1;

    /// <summary>What sync does.</summary>
    public Aftermath Sync { get; init; } = new();

    /// <summary>What sync does with overwrite; null for the same as without.</summary>
    public Aftermath? Overwrite { get; init; }

    /// <summary>The destinations to adopt, and what that does; not tried if null.</summary>
    public (IReadOnlyList<string> Destinations, Aftermath After)? Adopt { get; init; }

    /// <summary>The same with overwrite; not tried if null.</summary>
    public (IReadOnlyList<string> Destinations, Aftermath After)? AdoptOverwriting { get; init; }

    public override string ToString() => Name;
}
