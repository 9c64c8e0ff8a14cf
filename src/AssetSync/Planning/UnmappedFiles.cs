namespace AssetSync;

/// <summary>Finds the files in exact destinations that no mapping writes; nothing is listed if no mapping is exact.</summary>
internal sealed class UnmappedFiles(IReadOnlyFiles files, FolderStates folders, PairList pairs, MappedSpellings spellings, RootContext context)
{
    private readonly ReservedPaths _reserved = new(context.MappingFile, context.LockFile);
    private readonly List<FolderEntry> _entries = [];

    /// <summary>Returns them sorted by path.</summary>
    /// <param name="mappingFile">The mappings.</param>
    /// <param name="scope">The paths that were asked for.</param>
    /// <param name="entries">The entries of the lock file without a pair: their files are orphans.</param>
    /// <param name="cancellationToken">Stops between two folders.</param>
    public List<Unmapped> Find(MappingFile mappingFile, PathScope scope, IReadOnlyList<LockEntry> entries, CancellationToken cancellationToken)
    {
        var exact = ExactFolder.FindAll(mappingFile).OrderBy(folder => folder.Names.Folder, StringComparer.Ordinal).ToList();
        if (exact.Count == 0)
            return [];
        var copies = pairs.Groups.ToLookup(group => group.DestinationFolder);
        var found = new List<Unmapped>();
        var roots = exact.Select(folder => folder.Names.Folder).Distinct().ToList();
        foreach (var root in roots.Where(root => !roots.Exists(other => other.Length < root.Length && root.StartsWith(other, StringComparison.Ordinal))))
        {
            if (scope.MayCover(root.TrimEnd('/')) && folders.Find(root.TrimEnd('/')) == FolderState.Plain)
                Walk(root.TrimEnd('/'), copies, exact.FindAll(folder => folder.Names.Folder.StartsWith(root, StringComparison.Ordinal)), found, cancellationToken);
        }

        found.RemoveAll(file => !scope.Covers(file.Path));
        return found.Count == 0 ? found : [.. WithSources(ExceptKnown(found, entries, cancellationToken), mappingFile, cancellationToken).OrderBy(file => file.Path)];
    }

    private void Walk(string folder, ILookup<string, PairGroup> copies, List<ExactFolder> exact, List<Unmapped> found, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FolderEntry[] entries;
        try
        {
            _entries.Clear();
            files.List(folder, _entries);
            entries = [.. _entries];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var mapping = exact.FindLast(candidate => candidate.Holds(folder + "/"))!.Mapping;
            found.Add(new(RelativePath.Trusted(folder), mapping, default) { Problem = new(DiagnosticCodes.ReadFailed, exception.Message) { Location = mapping.Location } });
            return;
        }

        var names = copies[folder].SelectMany(group => group.Pairs).Select(pair => pair.DestinationName.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var path = RelativePath.Join(folder, entry.Name);
            if (entry.Kind == FileKind.Folder && files is GitFiles git && git.IsSubmodule(path))
                continue; // A repository of its own.
            if (entry.Kind == FileKind.Folder)
                Walk(path, copies, exact, found, cancellationToken);
            else if (!names.Contains(entry.Name) && !Temporaries.IsName(entry.Name) && Judge(path, exact) is { } unmapped)
                found.Add(unmapped);
        }
    }

    private Unmapped? Judge(string path, List<ExactFolder> exact)
    {
        if (exact.FindLast(folder => folder.Holds(path) && folder.Refuses(path)) is not { } innermost || exact.Exists(folder => folder.Holds(path) && folder.Keeps(path)) || _reserved.Refuse(CanonicalForm.Normalize(path)) is not null)
            return null;
        try
        {
            var status = files.GetStatus(path);
            return status.Kind == FileKind.Git || HasVanished(path, status) || spellings.IsMappedFile(path, status) ? null : new(RelativePath.Trusted(path), innermost.Mapping, status);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(RelativePath.Trusted(path), innermost.Mapping, default) { Problem = new(DiagnosticCodes.ReadFailed, exception.Message) { Location = innermost.Mapping.Location } };
        }
    }

    // A name that is not UTF-8 is listed, but cannot be looked up.
    private static bool HasVanished(string path, FileStatus status) => status.Kind == FileKind.Missing && !path.Contains('\uFFFD', StringComparison.Ordinal);

    // Not sources or orphans, and not what git ignores.
    private List<Unmapped> ExceptKnown(List<Unmapped> found, IReadOnlyList<LockEntry> entries, CancellationToken cancellationToken)
    {
        var known = pairs.Select(pair => pair.Source.Value).Concat(entries.Select(entry => entry.Destination.Value)).ToHashSet(StringComparer.Ordinal);
        found = found.FindAll(file => !known.Contains(file.Path.Value));
        if (files is GitFiles)
            return found;
        var others = GitTracking.FindOthers(context.Root, [.. found.Where(file => file.Mapping.IsTracked && file.Problem is null).Select(file => file.Path.Value)], cancellationToken);
        return found.FindAll(file => !others.Contains(file.Path.Value));
    }

    private static IEnumerable<Unmapped> WithSources(List<Unmapped> found, MappingFile mappingFile, CancellationToken cancellationToken)
    {
        var places = new NewSources(mappingFile.Mappings);
        foreach (var file in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return file.Status.Kind == FileKind.File ? file with { Source = places.FindSource(file.Path.Value) } : file;
        }
    }
}
