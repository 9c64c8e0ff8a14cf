namespace AssetSync;

/// <summary>Walks path after path from the outermost folder down, skipping the folders that a path shares with the one before.</summary>
internal sealed class PathWalk
{
    /// <summary>Stands for a folder that is not in the tree; nothing below it is.</summary>
    public const int NoFolder = -1;

    private readonly List<int> _folders = [0];
    private CanonicalPath _path;
    private int _writtenStart;
    private int _canonicalStart;
    private int _canonicalEnd;

    /// <summary>Gets how much of the path as written has been walked.</summary>
    public int WrittenLength { get; private set; }

    /// <summary>Gets whether all of the path has been walked: whether this is its file.</summary>
    public bool IsWhole => WrittenLength == _path.Written.Length;

    /// <summary>Gets the folders that have been gone into, from the root on.</summary>
    public ReadOnlySpan<int> Folders => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_folders);

    /// <summary>Gets the name that has been reached, in its folder.</summary>
    public PathTreeKey Key => new(_folders[^1], _path.Canonical, _canonicalStart, _canonicalEnd - _canonicalStart);

    /// <summary>Gets the part of the normalized path that has been walked.</summary>
    public ReadOnlySpan<char> Canonical => _path.Canonical.AsSpan(0, _canonicalEnd);

    public void Start(string path)
    {
        var last = _path;
        _path = new CanonicalPath(path);
        var shared = last.Written is not null && last.IsAscii && _path.IsAscii ? SharedFolders(path, last.Written) : 0;
        var depth = path.AsSpan(0, shared).Count('/');
        if (depth + 1 < _folders.Count)
            _folders.RemoveRange(depth + 1, _folders.Count - depth - 1);
        WrittenLength = _canonicalEnd = shared - 1;
    }

    /// <summary>Goes on to the next name; the one before must have been left or be the file.</summary>
    public bool MoveNext()
    {
        if (IsWhole || _folders[^1] == NoFolder)
            return false;
        _writtenStart = WrittenLength + 1;
        _canonicalStart = _canonicalEnd + 1;
        WrittenLength = NextSlash(_path.Written, _writtenStart);
        _canonicalEnd = NextSlash(_path.Canonical, _canonicalStart);
        return true;
    }

    /// <summary>Goes into the folder whose name has been reached.</summary>
    public void Descend(int folder) => _folders.Add(folder);

    private static int SharedFolders(string path, string last) =>
        path.AsSpan(0, path.AsSpan().CommonPrefixLength(last)).LastIndexOf('/') + 1;

    private static int NextSlash(string text, int start) =>
        text.IndexOf('/', start) is var slash and >= 0 ? slash : text.Length;
}
