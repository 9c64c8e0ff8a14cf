using System.Text;

namespace AssetSync.Tool.Editing;

/// <summary>Edits the mapping file of a root; no copy is touched.</summary>
internal static class RootEditing
{
    /// <summary>Adds a mapping, keeping comments and layout; the file is created where there is none.</summary>
    /// <exception cref="AssetSyncException">The next command would refuse the mapping file with the new entry; nothing was written.</exception>
    public static void AddMapping(this AssetRoot root, NewMapping mapping, bool dryRun, CancellationToken cancellationToken) =>
        root.RewriteMappingFile(existing => MappingFileEditor.Add(existing, root.MappingFilePath, mapping), dryRun, cancellationToken);

    /// <summary>Removes a destination, or every destination of a source, keeping comments and layout.</summary>
    /// <returns>What was removed.</returns>
    /// <exception cref="AssetSyncException">No mapping names the path (<c>ASSETSYNC0402</c>); nothing was written.</exception>
    public static IReadOnlyList<MappingEdit> RemoveMapping(this AssetRoot root, string path, bool dryRun, CancellationToken cancellationToken)
    {
        MappingEdit[] removed = [];
        root.RewriteMappingFile(
            existing =>
            {
                var edited = MappingFileEditor.Remove(existing ?? [], root.MappingFilePath, path);
                removed = [.. Entries(existing!).Except(Entries(edited))];
                return edited;
            },
            dryRun,
            cancellationToken);
        return removed;

        IEnumerable<MappingEdit> Entries(byte[] bytes) =>
            MappingFile.Parse(bytes, root.MappingFilePath).Mappings.SelectMany(mapping => mapping.Destinations, (mapping, destination) => new MappingEdit("remove", mapping.Source, destination));
    }

    /// <summary>Creates the mapping file from a text; never over something that is there.</summary>
    /// <exception cref="AssetSyncException">Something is there already (<c>ASSETSYNC0403</c>), or the file cannot be written; nothing was written.</exception>
    public static void CreateMappingFile(this AssetRoot root, string text, string program, bool dryRun, CancellationToken cancellationToken)
    {
        var path = Path.Combine(root.Path, root.MappingFilePath);
        if (Path.Exists(path) || new FileInfo(path).LinkTarget is not null)
            throw Exists();
        root.RewriteMappingFile(existing => existing is null ? Encoding.UTF8.GetBytes(text) : throw Exists(), dryRun, cancellationToken);

        AssetSyncException Exists() => new(ExitCode.BadInput, [new(DiagnosticCodes.CannotEditMappings, $"{root.MappingFilePath} exists already") { Fix = $"{program} add SOURCE DESTINATION adds to it" }]);
    }
}
