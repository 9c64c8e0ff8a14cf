using System.Collections.Concurrent;

namespace AssetSync;

/// <summary>The git processes that read blobs, one for each thread that reads at the same time.</summary>
internal sealed class GitBlobs(GitRepository repository) : IDisposable
{
    private readonly ConcurrentBag<CatFile> _idle = [];

    /// <summary>Returns an idle process; it is returned unless a blob was not read to its end.</summary>
    public CatFile Take() => _idle.TryTake(out var git) ? git : new(repository);

    public void GiveBack(CatFile git) => _idle.Add(git);

    public void Dispose()
    {
        while (_idle.TryTake(out var git))
            git.Dispose();
    }
}
