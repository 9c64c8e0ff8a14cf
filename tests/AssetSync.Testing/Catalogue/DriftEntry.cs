namespace AssetSync.Testing;

/// <summary>One way of being out of sync: a tree in sync, how it is broken, what every host must say, and what is there afterwards.</summary>
/// <param name="Name">What happened, in words; also the test's name.</param>
public sealed record DriftEntry(string Name)
{
    /// <summary>What the machine must offer; elsewhere the entry is skipped and says why.</summary>
    public Needs Needs { get; init; }

    /// <summary>Changes the standard tree before it is first synced.</summary>
    public Action<ScratchFolder> Arrange { get; init; } = _ => { };

    /// <summary>Settles the tree after it was first synced; a git tree is committed here.</summary>
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

    /// <summary>What sync does when told to overwrite; the same as without where null.</summary>
    public Aftermath? Overwrite { get; init; }

    /// <summary>The destinations to adopt, and what that does; not tried where null.</summary>
    public (IReadOnlyList<string> Destinations, Aftermath After)? Adopt { get; init; }

    /// <summary>The same when adopt is told to overwrite; not tried where null.</summary>
    public (IReadOnlyList<string> Destinations, Aftermath After)? AdoptOverwriting { get; init; }

    public override string ToString() => Name;
}
