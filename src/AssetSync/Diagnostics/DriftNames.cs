namespace AssetSync;

/// <summary>The names of each <see cref="Drift"/>: <c>source-changed</c> for programs, <c>stale</c> for people.</summary>
public static class DriftNames
{
    // In the order of the enum.
    private static readonly (string Name, string Word, string Code)[] All =
    [
        ("missing-source", "no source", "ASSETSYNC0011"),
        ("missing-destination", "missing", "ASSETSYNC0001"),
        ("source-changed", "stale", "ASSETSYNC0002"),
        ("destination-edited", "edited", "ASSETSYNC0003"),
        ("both-changed", "both changed", "ASSETSYNC0004"),
        ("differs", "differs", "ASSETSYNC0005"),
        ("eol-only", "line endings", "ASSETSYNC0006"),
        ("mode-differs", "mode", "ASSETSYNC0007"),
        ("not-a-file", "not a file", "ASSETSYNC0008"),
        ("orphan", "orphan", "ASSETSYNC0009"),
        ("orphan-edited", "orphan edited", "ASSETSYNC0010"),
        ("untracked", "not tracked", "ASSETSYNC0012"),
        ("unmapped", "unmapped", "ASSETSYNC0013"),
    ];

    /// <summary>Returns the printed name: lower case words joined by hyphens.</summary>
    public static string ToName(this Drift drift) => All[(int)drift].Name;

    /// <summary>Returns the state of a copy as text output names it.</summary>
    public static string ToWord(this Drift drift) => All[(int)drift].Word;

    /// <summary>Returns the diagnostic's code, such as <c>ASSETSYNC0003</c>.</summary>
    public static string ToCode(this Drift drift) => All[(int)drift].Code;
}
