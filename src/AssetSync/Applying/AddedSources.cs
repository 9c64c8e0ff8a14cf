namespace AssetSync;

/// <summary>The new sources from adopting unmapped files.</summary>
/// <param name="Changes">The files to write.</param>
/// <param name="Copies">The pairs that they then have: the unmapped files, and the copies in other destinations.</param>
internal sealed record AddedSources(IReadOnlyList<PlannedChange> Changes, IReadOnlyList<Pair> Copies)
{
    /// <exception cref="AssetSyncException">The mappings would not be valid with them.</exception>
    public static AddedSources Find(IReadOnlyFiles files, RootContext context, Plan plan, IReadOnlySet<RelativePath> paths)
    {
        if (paths.Count == 0)
            return new([], []);
        var taken = plan.Unmapped.Where(file => paths.Contains(file.Path)).ToList();
        var places = new NewSources(plan.Pairs.Groups.Select(group => group.Mapping).Distinct<Mapping>(ReferenceEqualityComparer.Instance));
        List<Pair> copies = [.. taken.Select(file => file.Source!.Path).Distinct().SelectMany(places.FindPairs)];
        var problems = PairRules.Check(PairList.Sort([.. plan.Pairs.Groups, .. copies.Select(pair => pair.Group)]), context.MappingFile, context.LockFile);
        problems.AddRange(taken.Where(file => FindRealPath(files, file) is null).Select(file =>
            new Problem(DiagnosticCodes.NotADestination, $"{file.Path} cannot become {file.Source!.Path}: something other than a folder is on the way, or in its place") { Location = file.Mapping.SourceLocation }));
        return problems.Count > 0 ? throw new AssetSyncException(ExitCode.BadInput, problems) : new([.. taken.Select(file => MakeChange(files, file))], copies);
    }

    private static PlannedChange MakeChange(IReadOnlyFiles files, Unmapped file) =>
        new(new(ChangeKind.Create, RelativePath.Trusted(FindRealPath(files, file)!)) { Source = file.Path, Reason = Drift.Unmapped, Bytes = file.Status.Size })
        {
            RealSource = file.Path.Value,
            Destination = new(FileKind.Missing),
        };

    // The folder that a mapping names may be a link; those below it are not followed.
    private static string? FindRealPath(IReadOnlyFiles files, Unmapped file)
    {
        var (source, folder) = (file.Source!.Path.Value, file.Source.Folder);
        if (LinkResolver.Resolve(files, folder.TrimEnd('/'), out _) is not { } real)
            return null;
        var path = RelativePath.Join(real, source[folder.Length..]);
        return new FolderStates(files).Find(RelativePath.Split(path).Folder).IsBlocked || files.GetStatus(path).Kind != FileKind.Missing ? null : path;
    }
}
