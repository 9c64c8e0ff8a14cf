using System.Text;

namespace AssetSync.Tool.Editing;

/// <summary>Edits the mapping file of a root; no copy is touched.</summary>
internal static class RootEditing
{
    /// <summary>Adds a mapping, keeping comments and layout; the file is created where there is none.</summary>
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

    // Sync would refuse a copy where a folder is.
    private static IEnumerable<Problem> FindFolders(AssetRoot root, NewMapping mapping) =>
        from destination in mapping.Destinations
        where !destination.EndsWith('/') && new DirectoryInfo(Path.Combine(root.Path, destination)) is { Exists: true, LinkTarget: null }
        select new Problem(DiagnosticCodes.GetCode(Drift.NotAFile), $"the destination {destination} is a folder") { Fix = $"write \"{destination}/\" to put the copy into it" };

    // The new entry is not in the file, so a line of it would lead nowhere.
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

    /// <summary>Creates the mapping file from a text; never over something that is there.</summary>
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
