namespace AssetSync;

/// <summary>Finds the files that sources lead to through links: they are nobody's to remove.</summary>
internal static class LinkedSources
{
    /// <summary>Returns them for all pairs; where only some were compared, the links of the others are followed here.</summary>
    public static HashSet<string> Find(LinkResolver links, PairList pairs, PathScope scope, IEnumerable<Suspect> suspects)
    {
        var linked = suspects.Select(suspect => suspect.LinkedSource).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (!scope.IsAll)
            linked.UnionWith(pairs.Where(pair => !scope.Covers(pair.Destination)).Select(pair => pair.Source.Value).Distinct().Select(source => Resolve(links, source)).OfType<string>());
        return linked;
    }

    private static string? Resolve(LinkResolver links, string source)
    {
        try
        {
            return links.Resolve(source, out _);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
