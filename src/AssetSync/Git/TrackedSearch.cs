using System.Text;

namespace AssetSync;

/// <summary>Looks for paths in an index by walking both in the order of their bytes.</summary>
internal sealed class TrackedSearch
{
    private readonly IReadOnlyList<string> _paths;
    private readonly byte[] _bytes;
    private readonly (int Start, int Length, int Index)[] _wanted;
    private int _next;

    public TrackedSearch(string prefix, IReadOnlyList<string> paths)
    {
        _paths = paths;
        _wanted = new (int Start, int Length, int Index)[paths.Count];
        _bytes = new byte[paths.Sum(path => Encoding.UTF8.GetByteCount(path)) + (Encoding.UTF8.GetByteCount(prefix) * paths.Count)];
        var end = 0;
        var isSorted = true;
        for (var i = 0; i < paths.Count; i++)
        {
            var start = end;
            end += Encoding.UTF8.GetBytes(prefix, _bytes.AsSpan(end));
            end += Encoding.UTF8.GetBytes(paths[i], _bytes.AsSpan(end));
            _wanted[i] = (start, end - start, i);
            isSorted &= i == 0 || Wanted(i - 1).SequenceCompareTo(Wanted(i)) <= 0;
        }

        // Surrogates sort before U+E000 in UTF-16 and behind it in UTF-8.
        if (!isSorted)
            Array.Sort(_wanted, (left, right) => _bytes.AsSpan(left.Start, left.Length).SequenceCompareTo(_bytes.AsSpan(right.Start, right.Length)));
    }

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
            if (_next == _wanted.Length && Missing.Count == 0)
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
        for (; _next < _wanted.Length; _next++)
        {
            var order = Wanted(_next).SequenceCompareTo(path);
            if (order > 0)
                return;
            if (order < 0)
                Missing.Add(_paths[_wanted[_next].Index]);
        }
    }

    /// <summary>Counts as missing what was not found so far.</summary>
    public void Finish()
    {
        for (; _next < _wanted.Length; _next++)
            Missing.Add(_paths[_wanted[_next].Index]);
    }

    private ReadOnlySpan<byte> Wanted(int index) => _bytes.AsSpan(_wanted[index].Start, _wanted[index].Length);
}
