using System.Text;

namespace AssetSync;

/// <summary>Finds the destinations that the next clone would lack.</summary>
internal static class GitTracking
{
    /// <summary>
    /// Returns the destinations that are not in the index, in their order, and whether git ignores them; none if the root is not in a
    /// work tree. Git is started only if one is missing, or only git understands the index.
    /// </summary>
    /// <param name="root">The root's absolute path.</param>
    /// <param name="destinations">Paths relative to the root, with <c>/</c>, sorted.</param>
    /// <param name="around">What git inherits, if not this process's own environment.</param>
    /// <param name="cancellationToken">Stops git.</param>
    /// <exception cref="AssetSyncException">Only git understands the index, and it failed.</exception>
    public static IReadOnlyList<(string Path, bool IsIgnored)> FindUntracked(
        string root, IEnumerable<string> destinations, GitSurroundings? around = null, CancellationToken cancellationToken = default)
    {
        if (GitRepository.Find(root, around) is not { } repository || GitIndex.Read(repository, withIntents: true, cancellationToken) is not { } index)
            return [];
        var walk = new IndexWalk(index, repository.Prefix);
        return Describe(repository, index, [.. destinations.Where(path => walk.Find(path) < 0)], around, cancellationToken);
    }

    /// <summary>Returns paths that are not in the index, sorted, and whether git ignores them; those that a submodule tracks are left out.</summary>
    public static IReadOnlyList<(string Path, bool IsIgnored)> Describe(
        GitRepository repository, GitEntries index, List<string> missing, GitSurroundings? around = null, CancellationToken cancellationToken = default)
    {
        if (missing.Count == 0)
            return [];
        var result = new List<(string Path, bool IsIgnored)>();
        missing = AskSubmodules(repository, index, missing, result, around, cancellationToken);
        var ignored = FindIgnored(repository, missing, cancellationToken);
        result.AddRange(missing.Select(path => (path, ignored.Contains(path))));
        result.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return result;
    }

    /// <summary>Returns those of the paths that git ignores or that are in a submodule; none without git.</summary>
    public static IReadOnlySet<string> FindOthers(string root, IReadOnlyList<string> paths, CancellationToken cancellationToken = default)
    {
        var others = new HashSet<string>(StringComparer.Ordinal);
        if (paths.Count == 0 || GitRepository.Find(root) is not { } repository || GitIndex.Read(repository, withIntents: true, cancellationToken) is not { } index)
            return others;
        foreach (var submodule in Enumerable.Range(0, index.Count).Where(i => index[i].IsSubmodule).Select(i => Encoding.UTF8.GetString(index.GetPath(i)) + "/"))
            others.UnionWith(paths.Where(path => (repository.Prefix + path).StartsWith(submodule, StringComparison.Ordinal)));
        others.UnionWith(FindIgnored(repository, [.. paths.Where(path => !others.Contains(path))], cancellationToken));
        return others;
    }

    // Returns the paths outside submodules; the others are tracked by their submodule.
    private static List<string> AskSubmodules(
        GitRepository repository, GitEntries index, List<string> missing, List<(string Path, bool IsIgnored)> result, GitSurroundings? around, CancellationToken cancellationToken)
    {
        for (var i = 0; i < index.Count; i++)
        {
            if (!index[i].IsSubmodule || Encoding.UTF8.GetString(index.GetPath(i)) is not { } module || !module.StartsWith(repository.Prefix, StringComparison.Ordinal))
                continue;
            var folder = module[repository.Prefix.Length..] + "/";
            var root = Path.Combine(repository.Root, folder[..^1]);
            var below = missing.FindAll(path => path.StartsWith(folder, StringComparison.Ordinal));
            if (below.Count == 0 || GitFolder.Find(root, repository.Root) is null)
                continue;
            var untracked = FindUntracked(root, below.ConvertAll(path => path[folder.Length..]), around, cancellationToken);
            result.AddRange(untracked.Select(item => (folder + item.Path, item.IsIgnored)));
            missing = [.. missing.Except(below)];
        }

        return missing;
    }

    private static HashSet<string> FindIgnored(GitRepository repository, List<string> paths, CancellationToken cancellationToken)
    {
        var input = WithoutUnreadable(repository, paths);
        if (input.Length == 0 || GitProgram.Path is null)
            return [];
        var output = repository.TryRun(["check-ignore", "-z", "--stdin"], Encoding.UTF8.GetBytes(input), cancellationToken);
        var start = 2 + repository.Prefix.Length;
        // Even if git refuses (another user's work tree in a container), the paths are untracked.
        return output.Succeeded ? [.. Encoding.UTF8.GetString(output.Bytes).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(path => path[start..])] : [];
    }

    // Git reads the .gitignore files above each path, and would wait forever on a FIFO.
    private static string WithoutUnreadable(GitRepository repository, List<string> paths)
    {
        using var files = FilesBelow.OpenUnguarded(repository.Folder.WorkTree);
        var folders = new Dictionary<string, bool>(StringComparer.Ordinal) { [""] = CanBeRead("") };
        var input = new StringBuilder();
        foreach (var path in paths.Select(path => repository.Prefix + path))
        {
            var canBeRead = folders[""];
            for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0 && canBeRead; slash = path.IndexOf('/', slash + 1))
            {
                var folder = path[..(slash + 1)];
                if (!folders.TryGetValue(folder, out canBeRead))
                    folders.Add(folder, canBeRead = CanBeRead(folder));
            }

            // After "./" a leading colon is not pathspec magic, which this command refuses.
            if (canBeRead)
                input.Append("./").Append(path).Append('\0');
        }

        return input.ToString();

        bool CanBeRead(string folder) => files.GetStatus(folder + ".gitignore").Kind != FileKind.Other;
    }
}
