namespace AssetSync.Testing;

/// <summary>Every way of being out of sync, as data: each host runs the same entries.</summary>
public static partial class DriftCatalogue
{
    public static IReadOnlyList<DriftEntry> All { get; } =
        [.. Content(), .. Made(), .. Missing(), .. Orphans(), .. Exact(), .. NotFiles(), .. Modes(), .. Folders(), .. Sources(), .. Names(), .. LockFiles(), .. GitTrees()];

    /// <summary>The needs that entries have.</summary>
    public static IReadOnlyList<Needs> AllNeeds { get; } = [.. All.Select(entry => entry.Needs).Distinct().Order()];

    public static IEnumerable<DriftEntry> With(Needs needs) => All.Where(entry => entry.Needs == needs);

    public static DriftEntry Get(string name) => All.Single(entry => entry.Name == name);

    // What sync fixes on its own: 0, and nothing left.
    private static Aftermath Mends(params (string Path, string? Text)[] files) => new() { Files = Map(files) };

    // What sync leaves as it is: 1, and the same findings again.
    private static Aftermath Refuses(string finding, params (string Path, string? Text)[] files) => new() { ExitCode = 1, Left = [finding], Files = Map(files) };

    private static Dictionary<string, string?> Map((string Path, string? Text)[] files) => files.ToDictionary(file => file.Path, file => file.Text);
}
