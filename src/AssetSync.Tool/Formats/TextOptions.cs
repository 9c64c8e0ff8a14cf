namespace AssetSync.Tool.Formats;

/// <summary>How text for people is written.</summary>
internal sealed record TextOptions
{
    public Palette Palette { get; init; } = Palette.Plain;

    /// <summary>Whether only findings are written.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether long lists are written in full.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether problems are written; on a terminal they go to standard error.</summary>
    public bool WithProblems { get; init; }
}
