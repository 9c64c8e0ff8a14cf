using System.Globalization;

namespace AssetSync;

/// <summary>Finds the sources that a clone would not have, or not in the same place, and the mapping file if git does not track it.</summary>
internal sealed class UntrackedSources(IReadOnlyFiles files, RootContext context, PairList pairs)
{
    private readonly LinkResolver _links = new(files);
    private readonly LinkResolver _linksOfClones = new(files, root: null);

    /// <param name="untracked">The paths that git does not track, including sources and the mapping file.</param>
    /// <param name="suspects">The pairs whose source may be a link.</param>
    /// <param name="cancellationToken">Stops git.</param>
    public IEnumerable<Problem> Find(IReadOnlyList<(string Path, bool IsIgnored)> untracked, IReadOnlyList<Suspect> suspects, CancellationToken cancellationToken)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        var linked = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in suspects.Where(suspect => suspect.LinkedSource is not null && suspect.Pair.Mapping.IsTracked).Select(suspect => suspect.Pair.Source.Value))
        {
            if (_linksOfClones.Resolve(source, out _) is { } real)
                linked[source] = real;
            else if (_links.Resolve(source, out _) is not null)
                reasons[source] = "goes through an absolute link, which leads elsewhere in the next clone";
        }

        foreach (var (path, isIgnored) in untracked)
        {
            if (files.GetStatus(path).Kind is FileKind.File or FileKind.Link)
                reasons[path] = Reason(isIgnored);
        }

        // Links of sources are known only now; without any, the index need not be read again.
        var missing = linked.Count == 0 ? [] : GitTracking.FindUntracked(context.Root, linked.Values.Distinct().Order(StringComparer.Ordinal), cancellationToken: cancellationToken).ToDictionary(item => item.Path, item => item.IsIgnored);
        foreach (var (source, real) in linked)
        {
            if (missing.TryGetValue(real, out var isIgnored))
                reasons[source] = Reason(isIgnored);
        }

        if (reasons.Remove(context.MappingFile, out var reason))
            yield return new(DiagnosticCodes.UntrackedSource, $"the mapping file {reason}") { Location = new(context.MappingFile, 1, 1), Fix = Add(context.MappingFile, reason) };
        foreach (var group in pairs.Groups.Where(group => reasons.Count > 0 && group.Mapping.IsTracked).SelectMany(group => group.Pairs).Where(pair => reasons.ContainsKey(pair.Source.Value)).GroupBy(pair => pair.Mapping.SourceLocation))
        {
            var sources = group.Select(pair => pair.Source.Value).Distinct().ToList();
            var more = sources.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"; and {sources.Count - 1} more of this mapping");
            yield return new(DiagnosticCodes.UntrackedSource, $"the source {sources[0]} {reasons[sources[0]]}{more}")
            {
                Location = group.Key,
                Fix = reasons[sources[0]].StartsWith("goes", StringComparison.Ordinal) ? "make the link relative" : $"{Add(group.First().Mapping.Kind == SourceKind.File ? sources[0] : SourceGlob.FolderOrFileOf(group.First().Mapping), reasons[sources[0]])}, or \"tracked\": false where that is meant",
            };
        }
    }

    private static string Reason(bool isIgnored) => isIgnored ? "is ignored by git, so the next clone will not have it" : "is not tracked by git, so the next clone will not have it";

    private static string Add(string path, string reason) =>
        Shell.GitAdd([path.Length == 0 ? "." : path], reason.StartsWith("is ignored", StringComparison.Ordinal) ? " --force" : "");
}
