using System.Text;

namespace AssetSync;

/// <summary>Says which destinations the next clone would lack.</summary>
internal static class GitTracking
{
    /// <summary>
    /// Returns the destinations that are not in the index, in their order, and whether git ignores them; none where the root lies in no
    /// work tree. Git is started only where one is missing, or where only git understands the index.
    /// </summary>
    /// <param name="root">The root's absolute path.</param>
    /// <param name="destinations">Paths relative to the root, with <c>/</c>, sorted; they may be asked for more than once.</param>
    /// <param name="around">What git inherits, where that is not this process's own environment.</param>
    /// <param name="cancellationToken">Stops git.</param>
    /// <exception cref="AssetSyncException">Only git understands the index, and it failed.</exception>
    public static IReadOnlyList<(string Path, bool IsIgnored)> FindUntracked(
        string root, IEnumerable<string> destinations, GitSurroundings? around = null, CancellationToken cancellationToken = default)
    {
        if (GitRepository.Find(root, around) is not { } repository)
            return [];
        using var search = Search(repository, destinations, cancellationToken);
        if (search is not { Missing.Count: > 0 })
            return [];
        var result = new List<(string Path, bool IsIgnored)>();
        var missing = AskSubmodules(repository, search, result, around, cancellationToken);
        var ignored = FindIgnored(repository, missing, cancellationToken);
        result.AddRange(missing.Select(path => (path, ignored.Contains(path))));
        result.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return result;
    }

    // Surrogates sort before U+E000 in UTF-16 and behind it in UTF-8: then the paths are sorted anew.
    private static TrackedSearch? Search(GitRepository repository, IEnumerable<string> destinations, CancellationToken cancellationToken)
    {
        var search = SearchInOrder(repository, destinations, cancellationToken);
        if (search is not { IsOutOfOrder: true })
            return search;
        search.Dispose();
        var byBytes = Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));
        return SearchInOrder(repository, destinations.OrderBy(Encoding.UTF8.GetBytes, byBytes), cancellationToken);
    }

    private static TrackedSearch? SearchInOrder(GitRepository repository, IEnumerable<string> destinations, CancellationToken cancellationToken)
    {
        var search = new TrackedSearch(repository.Prefix, destinations);
        if (IndexFile.TrySearch(repository, search))
            return search;
        if (GitProgram.Path is null)
            return null;
        search = new TrackedSearch(repository.Prefix, destinations);
        search.Run(StagedFiles.Ask(repository, withIntents: true, cancellationToken));
        return search;
    }

    // What lies in a submodule is tracked by the submodule. Returns what is left.
    private static List<string> AskSubmodules(
        GitRepository repository, TrackedSearch search, List<(string Path, bool IsIgnored)> result, GitSurroundings? around, CancellationToken cancellationToken)
    {
        var left = search.Missing;
        foreach (var module in search.Submodules.Where(module => module.StartsWith(repository.Prefix, StringComparison.Ordinal)))
        {
            var folder = module[repository.Prefix.Length..] + "/";
            var root = Path.Combine(repository.Root, folder[..^1]);
            var below = left.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).ToList();
            if (below.Count == 0 || GitFolder.Find(root, repository.Root) is null)
                continue;
            var untracked = FindUntracked(root, [.. below.Select(path => path[folder.Length..])], around, cancellationToken);
            result.AddRange(untracked.Select(item => (folder + item.Path, item.IsIgnored)));
            left = [.. left.Except(below)];
        }

        return left;
    }

    private static HashSet<string> FindIgnored(GitRepository repository, List<string> paths, CancellationToken cancellationToken)
    {
        if (paths.Count == 0 || GitProgram.Path is null)
            return [];
        // "./" keeps a leading colon from being read as pathspec magic, which this command refuses.
        var input = Encoding.UTF8.GetBytes(string.Concat(paths.Select(path => $"./{path}\0")));
        var output = repository.TryRun(["check-ignore", "-z", "--stdin"], input, cancellationToken);
        // Where git refuses (another user's work tree in a container), the paths are untracked all the same.
        return output.Succeeded ? [.. Encoding.UTF8.GetString(output.Bytes).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(path => path[2..])] : [];
    }
}
