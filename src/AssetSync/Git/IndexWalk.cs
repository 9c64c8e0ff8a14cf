using System.Text;

namespace AssetSync;

/// <summary>Finds files in an index by their paths from the root, fastest if they are sorted.</summary>
/// <param name="index">The index.</param>
/// <param name="prefix">The root's path below the top of the work tree, with <c>/</c> at its end.</param>
internal sealed class IndexWalk(GitEntries index, string prefix)
{
    private const int Near = 8;

    private byte[] _path = new byte[PathText.StackSize];
    private int _next;

    /// <summary>Returns the number of the entry, or -1.</summary>
    public int Find(string path)
    {
        var most = Encoding.UTF8.GetMaxByteCount(prefix.Length + path.Length);
        if (_path.Length < most)
            _path = new byte[2 * most];
        var length = Encoding.UTF8.GetBytes(prefix, _path);
        length += Encoding.UTF8.GetBytes(path, _path.AsSpan(length));
        var bytes = _path.AsSpan(0, length);
        if (_next > 0 && index.GetPath(_next - 1).SequenceCompareTo(bytes) >= 0)
            _next = index.LowerBound(bytes);
        for (var steps = 0; _next < index.Count && index.GetPath(_next).SequenceCompareTo(bytes) < 0; steps++)
            _next = steps < Near ? _next + 1 : index.LowerBound(bytes, _next);
        return _next < index.Count && index.GetPath(_next).SequenceEqual(bytes) ? _next : -1;
    }
}
