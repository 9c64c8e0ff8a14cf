namespace AssetSync.Tool.Watching;

/// <summary>Finds the folders to watch: not the whole root, which can have thousands of build outputs and packages.</summary>
internal static class WatchedFolders
{
    /// <summary>Returns folders relative to the root, and whether those below them are watched too.</summary>
    public static IReadOnlyDictionary<string, bool> Find(AssetRoot root)
    {
        var folders = new Dictionary<string, bool>(StringComparer.Ordinal) { [FolderOf(root.MappingFilePath)] = false };
        using var files = FilesBelow.Open(root.Path);
        foreach (var mapping in Read(root))
        {
            var fixedPart = mapping.Kind == SourceKind.Glob ? mapping.Source[..mapping.Source.IndexOf('*', StringComparison.Ordinal)] : mapping.Source;
            // A link is followed as in sync: not out of the root, and not into git's own folder.
            if (LinkResolver.Resolve(files, FolderOf(fixedPart), out _) is not { } folder)
                continue;
            folders[folder] = mapping.Kind != SourceKind.File || folders.GetValueOrDefault(folder);
        }

        return folders;
    }

    // While the mapping file is wrong, only its own folder is watched.
    private static IReadOnlyList<Mapping> Read(AssetRoot root)
    {
        try
        {
            return root.ReadMappings().Mappings;
        }
        catch (AssetSyncException)
        {
            return [];
        }
    }

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
