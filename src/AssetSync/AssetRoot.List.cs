namespace AssetSync;

public sealed partial class AssetRoot
{
    /// <summary>Lists every destination with its source, mapping, size and state, and the files in exact destinations that no mapping writes, sorted by destination.</summary>
    /// <param name="options">What to look at; by default the files on disk.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <exception cref="AssetSyncException">The mapping file, the lock file or a path is not valid; all problems at once.</exception>
    public IReadOnlyList<AssetState> List(VerifyOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        using var files = OpenContent(options.Subject);
        var plan = MakePlan(files, PlanFor(options), cancellationToken);
        var links = new LinkResolver(files);
        var findings = plan.Verdict.Findings.ToLookup(finding => finding.Destination);
        var copies = plan.Pairs.Where(pair => plan.Scope.Covers(pair.Destination)).Select(pair => new AssetState(pair.Source, pair.Destination, pair.Mapping)
        {
            Bytes = SizeOf(files, links, pair.Source.Value),
            Findings = [.. findings[pair.Destination]],
            Problem = plan.NotCompared.GetValueOrDefault(pair.Destination),
        });
        var others = plan.Unmapped.Select(file => new AssetState(null, file.Path, file.Mapping) { Findings = [.. findings[file.Path]], Problem = file.Problem });
        return [.. copies.Concat(others).OrderBy(state => state.Destination)];
    }

    private static long? SizeOf(IReadOnlyFiles files, LinkResolver links, string source) =>
        links.Resolve(source, out _) is { } real && files.GetStatus(real) is { Kind: FileKind.File, Size: >= 0 and var size } ? size : null;
}
