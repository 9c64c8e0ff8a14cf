namespace AssetSync;

/// <summary>The copies that a plan is about: those that its paths name, and those below them; all where there are no paths.</summary>
internal sealed class SelectedPaths(IReadOnlyList<RelativePath> paths)
{
    private readonly HashSet<string> _keys = [.. paths.Select(KeyOf)];

    public bool AreAll => paths.Count == 0;

    public bool Contain(RelativePath destination) => AreAll || Ancestors(destination).Any(_keys.Contains);

    /// <summary>Returns the paths that are neither one of these copies nor a folder above one.</summary>
    public IEnumerable<RelativePath> Without(IEnumerable<RelativePath> copies)
    {
        if (AreAll)
            return [];
        var found = copies.SelectMany(Ancestors).ToHashSet();
        return paths.Where(path => !found.Contains(KeyOf(path))).Distinct();
    }

    // The path itself, then the folders above it.
    private static IEnumerable<string> Ancestors(RelativePath path)
    {
        var key = KeyOf(path);
        for (var end = key.Length; end > 0; end = key.LastIndexOf('/', end - 1))
            yield return key[..end];
    }

    // A spelling that some file systems take for the same name is that name.
    private static string KeyOf(RelativePath path) => new CanonicalPath(path.Value).Canonical.ToUpperInvariant();
}
