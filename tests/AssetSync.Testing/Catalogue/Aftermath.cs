namespace AssetSync.Testing;

/// <summary>How a command ends and what it leaves.</summary>
public sealed record Aftermath
{
    public int ExitCode { get; init; }

    /// <summary>What verify reports afterwards, each as <c>drift destination</c>.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>The content of files afterwards; null for one that must not exist.</summary>
    public IReadOnlyDictionary<string, string?> Files { get; init; } = new Dictionary<string, string?>();

    /// <summary>Further expectations on the tree.</summary>
    public Action<ScratchFolder> Check { get; init; } = _ => { };
}
