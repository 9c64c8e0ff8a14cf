using System.Collections.Concurrent;
using System.Text;

namespace AssetSync;

/// <summary>The submodules below a root, with the files of the commits that an index or a tree records for them.</summary>
internal sealed class GitSubmodules(GitRepository repository, GitEntries entries, GitSurroundings? around) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<GitFiles>> _opened = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<(string Path, GitEntry Entry)>> _all = new(() => FindAll(repository.Prefix, entries));

    /// <summary>Returns whether a submodule is at a path.</summary>
    public bool IsAt(string path) => _all.Value.Any(module => module.Path == path);

    /// <summary>Returns the files of the submodule of a path, and the path in it; null if it is in none.</summary>
    /// <exception cref="IOException">The submodule is not checked out, or does not have the commit.</exception>
    public (GitFiles Files, string Path)? Find(string path)
    {
        foreach (var (module, entry) in _all.Value)
        {
            if (path.StartsWith(module, StringComparison.Ordinal) && path.Length > module.Length && path[module.Length] == '/')
                return (_opened.GetOrAdd(module, _ => new(() => Open(module, entry))).Value, path[(module.Length + 1)..]);
        }

        return null;
    }

    private GitFiles Open(string path, GitEntry entry)
    {
        if (entry.Stage != 0)
            throw new IOException($"the submodule {path} is in conflict in the git index: resolve it, then git add it");
        var folder = System.IO.Path.Combine(repository.Root, path);
        if (!Directory.Exists(folder) || GitRepository.Find(folder, around) is not { Prefix: "" } module)
            throw new IOException($"the submodule {path} is not checked out, so the files in it cannot be read (git submodule update --init {Shell.Path(path)})");
        var commit = entries.GetId(entry);
        try
        {
            return GitFiles.OpenCommit(module, commit, around);
        }
        catch (AssetSyncException exception)
        {
            throw new IOException($"the submodule {path} cannot be read at {commit}, the commit that git records for it: {exception.Problems[0].Message} (git submodule update {Shell.Path(path)})", exception);
        }
    }

    private static List<(string Path, GitEntry Entry)> FindAll(string prefix, GitEntries entries)
    {
        var all = new List<(string, GitEntry)>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].IsSubmodule && Encoding.UTF8.GetString(entries.GetPath(i)) is { } path && path.StartsWith(prefix, StringComparison.Ordinal))
                all.Add((path[prefix.Length..], entries[i]));
        }

        return all;
    }

    public void Dispose()
    {
        foreach (var files in _opened.Values.Where(files => files.IsValueCreated))
            files.Value.Dispose();
    }
}
