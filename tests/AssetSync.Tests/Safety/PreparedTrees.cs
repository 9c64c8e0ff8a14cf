using System.Runtime.CompilerServices;

namespace AssetSync.Tests.Safety;

/// <summary>Makes trees some time before they are used, because sync waits for sources that were just written.</summary>
internal sealed class PreparedTrees([CallerMemberName] string test = "") : IDisposable
{
    private const int Ahead = 16;
    private readonly Queue<(ScratchFolder Folder, FaultCheck Check)> _trees = [];

    public ScratchFolder Next(out FaultCheck check)
    {
        for (var missing = _trees.Count == 0 ? Ahead : 0; missing > 0; missing--)
        {
            var folder = new ScratchFolder(test);
            _trees.Enqueue((folder, new(folder)));
        }

        (var next, check) = _trees.Dequeue();
        return next;
    }

    public void Dispose()
    {
        foreach (var (folder, _) in _trees)
            folder.Dispose();
    }
}
