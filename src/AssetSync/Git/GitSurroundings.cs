namespace AssetSync;

/// <summary>What git inherits from this process: its working directory and environment, and what is changed in them.</summary>
internal sealed record GitSurroundings
{
    public static GitSurroundings OfProcess => new();

    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Gets the variables that are set on top of the inherited ones; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Changes { get; init; } = new Dictionary<string, string?>();

    /// <summary>Returns a variable's value, or null if it is absent or empty.</summary>
    public string? this[string name]
    {
        get
        {
            var value = Changes.TryGetValue(name, out var changed) ? changed : Environment.GetEnvironmentVariable(name);
            return string.IsNullOrEmpty(value) ? null : value;
        }
    }

    public GitSurroundings With(IEnumerable<KeyValuePair<string, string?>> changes)
    {
        var merged = new Dictionary<string, string?>(Changes);
        foreach (var (name, value) in changes)
            merged[name] = value;
        return this with { Changes = merged };
    }
}
