namespace AssetSync.Tool.Searching;

/// <summary>One search for copies below a root.</summary>
/// <param name="root">The root.</param>
/// <param name="paths">Files and folders to look at; none for all.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class Search(AssetRoot root, IReadOnlyList<RelativePath> paths, CancellationToken cancellationToken)
{
    /// <summary>Gets whether to look also for files that are nearly equal, which must be read.</summary>
    public bool WithNear { get; init; }

    /// <summary>Gets how many pairs of files were not compared because that would have taken too long.</summary>
    public int PassedOver { get; private set; }

    /// <exception cref="AssetSyncException">The mapping file is not valid, git failed, or nothing is at one of the paths.</exception>
    public IReadOnlyList<MirroredFolders> Run()
    {
        var inventory = InventoryReader.Read(root.Path, cancellationToken);
        CheckPaths(inventory);
        var mapped = FindMapped();
        bool IsCandidate(RepositoryFile file) => !mapped.Contains(file.Path) && file.CanBeMapped;
        List<FilePair> pairs = [.. EqualFiles.Pair(inventory.Files, IsCandidate).Where(IsWanted)];
        if (WithNear)
            pairs.AddRange(FindNear(inventory, pairs, IsCandidate));
        return MirrorFinder.Find(inventory, mapped, pairs);
    }

    private List<FilePair> FindNear(Inventory inventory, List<FilePair> equal, Func<RepositoryFile, bool> isCandidate)
    {
        using var files = root.OpenContent(Subject.WorkTree);
        var comparer = new NearComparer(files, cancellationToken);
        List<FilePair> near = [.. NearFiles.Pair(inventory, equal, isCandidate, comparer).Where(IsWanted)];
        PassedOver = comparer.PassedOver;
        return near;
    }

    private void CheckPaths(Inventory inventory)
    {
        Problem[] unknown = [.. paths.Where(path => inventory.Find(path.Value) is null && inventory.Count(path.Value + "/") == 0)
            .Select(path => new Problem(DiagnosticCodes.InvalidPath, $"{path} is not a file of the repository, and no folder with some"))];
        if (unknown.Length > 0)
            throw new AssetSyncException(ExitCode.BadInput, unknown);
    }

    private HashSet<string> FindMapped()
    {
        var mapped = new HashSet<string>([root.MappingFilePath, root.LockFilePath], StringComparer.Ordinal);
        if (File.Exists(Path.Combine(root.Path, root.MappingFilePath)))
            mapped.UnionWith(root.Expand(root.ReadMappings(), cancellationToken).Select(pair => pair.Destination.Value));
        return mapped;
    }

    private bool IsWanted(FilePair pair) =>
        paths.Count == 0 || paths.Any(path => IsAtOrBelow(pair.Source.Path, path.Value) || IsAtOrBelow(pair.Destination.Path, path.Value));

    private static bool IsAtOrBelow(string file, string path) =>
        file.StartsWith(path, StringComparison.Ordinal) && (file.Length == path.Length || file[path.Length] == '/');
}
