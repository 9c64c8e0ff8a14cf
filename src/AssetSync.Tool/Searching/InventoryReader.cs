using System.Text;

namespace AssetSync.Tool.Searching;

/// <summary>Lists the files that mappings can name: from git's index, and outside git from the folders.</summary>
internal static class InventoryReader
{
    // Hashing larger files outside git would take too long.
    private const long LargestHashed = 64 * 1024 * 1024;

    /// <exception cref="AssetSyncException">Git failed, or only git can read the index and is not installed.</exception>
    public static Inventory Read(string root, CancellationToken cancellationToken)
    {
        if (GitRepository.Find(root) is not { } repository)
            return new(ReadFolders(root, cancellationToken));
        var index = GitIndex.Read(repository, withIntents: false, cancellationToken)
            ?? throw GitErrors.Failed("only git can read this index, and it is not on the PATH");
        return new(ReadIndex(index, repository));
    }

    private static List<RepositoryFile> ReadIndex(GitEntries index, GitRepository repository)
    {
        var empty = repository.IdLength == 20 ? "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391" : "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813";
        var prefix = Encoding.UTF8.GetBytes(repository.Prefix);
        var files = new List<RepositoryFile>(index.Count);
        for (var i = index.LowerBound(prefix); i < index.Count && index.GetPath(i) is var path && path.StartsWith(prefix); i++)
        {
            var entry = index[i];
            if (entry.Kind != FileKind.File || entry.Stage != 0)
                continue;
            var content = index.GetId(entry);
            files.Add(new(Encoding.UTF8.GetString(path[prefix.Length..]), content == empty ? "" : content, (entry.Permissions & FileStatus.OwnerExecutes) != 0));
        }

        return files;
    }

    private static IEnumerable<RepositoryFile> ReadFolders(string root, CancellationToken cancellationToken)
    {
        using var files = FilesBelow.Open(root);
        var found = new List<(string Path, FileStatus Status)>();
        List(files, "", found, cancellationToken);
        foreach (var group in found.GroupBy(file => file.Status.Size))
        {
            var isAlone = !group.Skip(1).Any();
            foreach (var (path, status) in group)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var content = group.Key == 0 ? "" : isAlone || group.Key > LargestHashed ? $"/{path}" : TryHash(files, path) ?? $"/{path}";
                yield return new(path, content, status.IsExecutable);
            }
        }
    }

    private static void List(IFiles files, string root, List<(string Path, FileStatus Status)> found, CancellationToken cancellationToken)
    {
        var waiting = new Stack<string>([root]);
        var entries = new List<FolderEntry>();
        while (waiting.TryPop(out var folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            entries.Clear();
            try
            {
                files.List(folder, entries);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                continue; // A folder that cannot be read holds nothing that could be mapped.
            }

            foreach (var entry in entries)
            {
                var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
                if (entry.Kind == FileKind.Folder)
                    waiting.Push(path);
                else if (entry.Kind == FileKind.File)
                    found.Add((path, files.GetStatus(path)));
            }
        }
    }

    private static string? TryHash(IFiles files, string path)
    {
        try
        {
            using var file = files.Open(path);
            return Content.Hash(file).ToString();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
