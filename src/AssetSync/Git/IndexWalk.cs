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

    /// <summary>Returns the number of the entry of a path, or -1.</summary>
    public int Find(string path) => Find("", FileName.From(path));

    /// <summary>Returns the number of the entry of a name in a folder, which is empty for the root, or -1.</summary>
    public int Find(string folder, in FileName name)
    {
        var most = Encoding.UTF8.GetMaxByteCount(prefix.Length + folder.Length) + 1 + name.Length;
        if (_path.Length < most)
            _path = new byte[2 * most];
        var length = Encoding.UTF8.GetBytes(prefix, _path);
        length += Encoding.UTF8.GetBytes(folder, _path.AsSpan(length));
        if (folder.Length > 0)
            _path[length++] = (byte)'/';
        name.Utf8.CopyTo(_path.AsSpan(length));
        var bytes = _path.AsSpan(0, length + name.Length);
        if (_next > 0 && index.GetPath(_next - 1).SequenceCompareTo(bytes) >= 0)
            _next = index.LowerBound(bytes);
        for (var steps = 0; _next < index.Count && index.GetPath(_next).SequenceCompareTo(bytes) < 0; steps++)
            _next = steps < Near ? _next + 1 : index.LowerBound(bytes, _next);
        return _next < index.Count && index.GetPath(_next).SequenceEqual(bytes) ? _next : -1;
    }
}
