namespace AssetSync.Testing;

/// <summary>A program to run.</summary>
public sealed record Command(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>Variables set on top of the inherited ones; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>What is written to its standard input.</summary>
    public string Input { get; init; } = "";

    /// <summary>After this time the process tree is killed and the run throws.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);
}
