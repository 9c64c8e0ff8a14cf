using System.Text;

namespace AssetSync.Tool.Editing;

/// <summary>Edits the mapping file of a root; no copy is touched.</summary>
internal static class RootEditing
{
    /// <summary>Adds a mapping, keeping comments and layout; the file is created if there is none.</summary>
    /// <exception cref="AssetSyncException">The next command would refuse the mapping file with the new entry; nothing was written.</exception>
    public static void AddMapping(this AssetRoot root, NewMapping mapping, bool dryRun, CancellationToken cancellationToken) =>
        root.RewriteMappingFile(
            existing =>
            {
                var edited = MappingFileEditor.Add(existing, root.MappingFilePath, mapping);
                var mappings = MappingFile.Parse(edited, root.MappingFilePath);
                Problem[] problems = [.. root.FindProblems(mappings, cancellationToken), .. FindFolders(root, mapping)];
                return problems.Length == 0 ? edited : throw new AssetSyncException([.. problems.Select(problem => WithoutNewPlace(problem, mappings, mapping))]);
            },
            dryRun,
            cancellationToken);

    /// <summary>Adds as many of the mappings as the next command accepts, keeping comments and layout; the file is created if there is none.</summary>
    /// <returns>Those that were added, and what is wrong with the others.</returns>
    /// <exception cref="AssetSyncException">The mapping file was not valid before; nothing was written.</exception>
    public static (IReadOnlyList<NewMapping> Added, IReadOnlyList<Problem> Problems) AddMappings(this AssetRoot root, IReadOnlyList<NewMapping> mappings, bool dryRun, CancellationToken cancellationToken)
    {
        var added = new List<NewMapping>();
        var problems = new List<Problem>();
        root.RewriteMappingFile(
            existing =>
            {
                var edited = existing ?? Encoding.UTF8.GetBytes(MappingFileEditor.Template);
                Add(mappings);
                return edited;

                // All at once, else each half by itself: so a thousand mappings need few checks.
                void Add(IReadOnlyList<NewMapping> some)
                {
                    if (some.Count == 0)
                        return;
                    if (TryAdd(edited, some) is { } bytes)
                    {
                        edited = bytes;
                        added.AddRange(some);
                    }
                    else if (some.Count > 1)
                    {
                        Add([.. some.Take(some.Count / 2)]);
                        Add([.. some.Skip(some.Count / 2)]);
                    }
                }

                byte[]? TryAdd(byte[] bytes, IReadOnlyList<NewMapping> some)
                {
                    try
                    {
                        bytes = some.Aggregate(bytes, (file, mapping) => MappingFileEditor.Add(file, root.MappingFilePath, mapping));
                        var found = root.FindProblems(MappingFile.Parse(bytes, root.MappingFilePath), cancellationToken);
                        return found.Count == 0 ? bytes : throw new AssetSyncException(found);
                    }
                    catch (AssetSyncException exception)
                    {
                        if (some.Count == 1)
                            problems.AddRange(exception.Problems.Select(problem => problem with { Location = null }));
                        return null;
                    }
                }
            },
            dryRun || mappings.Count == 0,
            cancellationToken);
        return (added, problems);
    }

    // Sync would refuse a copy where a folder is.
    private static IEnumerable<Problem> FindFolders(AssetRoot root, NewMapping mapping) =>
        from destination in mapping.Destinations
        where !destination.EndsWith('/') && new DirectoryInfo(Path.Combine(root.Path, destination)) is { Exists: true, LinkTarget: null }
        select new Problem(Drift.NotAFile.ToCode(), $"the destination {destination} is a folder") { Fix = $"write \"{destination}/\" to put the copy into it" };

    // The new entry is not in the file, so it has no line.
    private static Problem WithoutNewPlace(Problem problem, MappingFile mappings, NewMapping added)
    {
        foreach (var mapping in mappings.Mappings.Where(mapping => mapping.Source == added.Source))
        {
            var places = mapping.Destinations.Zip(mapping.DestinationLocations).ToList();
            if (places.Exists(place => added.Destinations.Contains(place.First) && place.Second == problem.Location)
                || (problem.Location == mapping.SourceLocation && places.TrueForAll(place => added.Destinations.Contains(place.First))))
                return problem with { Location = null };
        }

        return problem;
    }

    /// <summary>Removes a destination, or every destination of a source, keeping comments and layout.</summary>
    /// <exception cref="AssetSyncException">No mapping names the path (<c>ASSETSYNC0402</c>); nothing was written.</exception>
    public static Removal RemoveMapping(this AssetRoot root, string path, bool dryRun, CancellationToken cancellationToken)
    {
        var removal = new Removal([], null);
        root.RewriteMappingFile(
            existing =>
            {
                var edited = MappingFileEditor.Remove(existing ?? [], root.MappingFilePath, path);
                var (before, after) = (MappingFile.Parse(existing, root.MappingFilePath), MappingFile.Parse(edited, root.MappingFilePath));
                removal = new([.. Entries(before).Except(Entries(after))], FindOrphans(root, before, after, cancellationToken));
                return edited;
            },
            dryRun,
            cancellationToken);
        return removal;
    }

    private static IEnumerable<MappingEdit> Entries(MappingFile file) =>
        file.Mappings.SelectMany(mapping => mapping.Destinations, (mapping, destination) => new MappingEdit("remove", mapping.Source, destination));

    private static RelativePath[]? FindOrphans(AssetRoot root, MappingFile before, MappingFile after, CancellationToken cancellationToken)
    {
        try
        {
            return [.. root.FindOrphans(after, cancellationToken).Except(root.FindOrphans(before, cancellationToken)).Where(orphan => Path.Exists(Path.Combine(root.Path, orphan.Value)))];
        }
        catch (AssetSyncException)
        {
            return null; // Removing a mapping may be how a mapping file is repaired.
        }
    }

    /// <summary>Creates the mapping file from a text; overwrites nothing.</summary>
    /// <exception cref="AssetSyncException">Something is there already (<c>ASSETSYNC0403</c>), or the file cannot be written; nothing was written.</exception>
    public static void CreateMappingFile(this AssetRoot root, string text, string program, bool dryRun, CancellationToken cancellationToken)
    {
        var path = Path.Combine(root.Path, root.MappingFilePath);
        if (Path.Exists(path) || new FileInfo(path).LinkTarget is not null)
            throw Exists();
        root.RewriteMappingFile(existing => existing is null ? Encoding.UTF8.GetBytes(text) : throw Exists(), dryRun, cancellationToken);

        AssetSyncException Exists() => new(ExitCode.BadInput, [new(DiagnosticCodes.CannotEditMappings, $"{root.MappingFilePath} already exists") { Fix = $"{program} add SOURCE DESTINATION adds to it" }]);
    }
}
