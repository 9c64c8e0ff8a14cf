using System.Text;

namespace AssetSync;

/// <summary>Looks for paths in an index by walking both in the order of their bytes.</summary>
internal sealed class TrackedSearch : IDisposable
{
    private readonly IEnumerator<string> _paths;
    private readonly int _prefixLength;
    private byte[] _wanted;
    private byte[] _last;
    private int _wantedLength;
    private int _lastLength;
    private bool _isAtEnd;

    /// <param name="prefix">What the paths are below, with a slash at its end; empty for the top of the work tree.</param>
    /// <param name="paths">The paths, in the order of their bytes; they are asked for one by one.</param>
    public TrackedSearch(string prefix, IEnumerable<string> paths)
    {
        _paths = paths.GetEnumerator();
        _wanted = Encoding.UTF8.GetBytes(prefix);
        _last = Encoding.UTF8.GetBytes(prefix);
        _prefixLength = _wanted.Length;
        MoveNext();
    }

    /// <summary>Gets whether the paths turned out not to be in order, so that the search found nothing out.</summary>
    public bool IsOutOfOrder { get; private set; }

    /// <summary>Gets the paths that were not found.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>Gets the submodules, from the top of the work tree.</summary>
    public List<string> Submodules { get; } = [];

    /// <summary>Searches an index, no further than needed; says false where only git understands it.</summary>
    public bool TryRun(ref IndexWalk walk)
    {
        while (walk.MoveNext())
        {
            Pass(walk.Path, walk.Entry.Mode);
            if (_isAtEnd && Missing.Count == 0)
                return true;
        }

        Finish();
        return walk.TryFinish();
    }

    public void Run(GitEntries entries)
    {
        for (var i = 0; i < entries.Count; i++)
            Pass(entries.PathOf(entries[i]), entries[i].Mode);
        Finish();
    }

    private void Pass(ReadOnlySpan<byte> path, int mode)
    {
        if (mode == GitEntry.SubmoduleMode)
            Submodules.Add(Encoding.UTF8.GetString(path));
        for (; !_isAtEnd; MoveNext())
        {
            var order = _wanted.AsSpan(0, _wantedLength).SequenceCompareTo(path);
            if (order > 0)
                return;
            if (order < 0)
                Missing.Add(_paths.Current);
        }
    }

    /// <summary>Counts as missing what was not found so far.</summary>
    public void Finish()
    {
        for (; !_isAtEnd; MoveNext())
            Missing.Add(_paths.Current);
    }

    private void MoveNext()
    {
        if (!_paths.MoveNext())
        {
            _isAtEnd = true;
            return;
        }

        (_wanted, _last, _lastLength) = (_last, _wanted, _wantedLength);
        var path = _paths.Current;
        var most = _prefixLength + Encoding.UTF8.GetMaxByteCount(path.Length);
        if (_wanted.Length < most)
            Array.Resize(ref _wanted, 2 * most);
        _wantedLength = _prefixLength + Encoding.UTF8.GetBytes(path, _wanted.AsSpan(_prefixLength));
        IsOutOfOrder |= _last.AsSpan(0, _lastLength).SequenceCompareTo(_wanted.AsSpan(0, _wantedLength)) > 0;
    }

    public void Dispose() => _paths.Dispose();
}
