namespace AssetSync;

/// <summary>The destinations that a verb was asked for: all, or those at and below some paths. Spellings that are one on some file systems are the same here.</summary>
internal sealed class PathScope(IReadOnlyList<RelativePath> paths)
{
    private readonly HashSet<string> _keys = [.. paths.Select(path => KeyOf(path.Value))];
    private readonly HashSet<string> _folders = [.. paths.Select(path => KeyOf(RelativePath.Split(path.Value).Folder))];

    public bool IsAll => paths.Count == 0;

    public bool Covers(RelativePath destination) => IsAll || SelfAndFolders(destination.Value).Any(_keys.Contains);

    /// <summary>Returns whether anything below a folder can be covered; the empty path is the root.</summary>
    public bool MayCover(string folder) => IsAll || folder.Length == 0 || SelfAndFolders(folder).Any(_keys.Contains) || _keys.Any(key => key.StartsWith(KeyOf(folder) + "/", StringComparison.Ordinal));

    /// <summary>Returns the pairs of a group that are covered.</summary>
    public IEnumerable<PairGroup> Select(PairGroup group)
    {
        if (IsAll || SelfAndFolders(group.DestinationFolder).Any(_keys.Contains))
            return [group];
        return _folders.Contains(KeyOf(group.DestinationFolder))
            ? Enumerable.Range(0, group.Count).Where(index => Covers(group[index].Destination)).Select(group.Single)
            : [];
    }

    /// <summary>Checks that each path is a destination or a folder above one: a gate must not pass because a mistyped path compares nothing.</summary>
    /// <param name="destinations">The destinations, including those of the lock file.</param>
    /// <param name="context">How the fix names the command.</param>
    /// <exception cref="AssetSyncException">Some are not (<c>ASSETSYNC0402</c>).</exception>
    public void Validate(IEnumerable<RelativePath> destinations, RootContext context)
    {
        if (IsAll)
            return;
        var known = destinations.SelectMany(destination => SelfAndFolders(destination.Value)).ToHashSet();
        var unknown = paths.Where(path => !known.Contains(KeyOf(path.Value))).Distinct().ToList();
        if (unknown.Count > 0)
            throw new AssetSyncException([.. unknown.Select(path => new Problem(DiagnosticCodes.NotADestination, $"{path} is not a copy or a folder above one") { Fix = $"{context.Commands.Program} list shows them" })]);
    }

    private static IEnumerable<string> SelfAndFolders(string path)
    {
        var key = KeyOf(path);
        for (var end = key.Length; end > 0; end = key.LastIndexOf('/', end - 1))
            yield return key[..end];
    }

    private static string KeyOf(string path) => CanonicalForm.Normalize(path).ToUpperInvariant();
}
