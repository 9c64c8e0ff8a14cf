namespace AssetSync.Tool.Searching;

/// <summary>The files of the repository, sorted by path.</summary>
internal sealed class Inventory
{
    private readonly RepositoryFile[] _files;

    public Inventory(IEnumerable<RepositoryFile> files)
    {
        _files = [.. files];
        for (var i = 1; i < _files.Length; i++)
        {
            if (string.CompareOrdinal(_files[i - 1].Path, _files[i].Path) <= 0)
                continue;
            Array.Sort(_files, static (left, right) => string.CompareOrdinal(left.Path, right.Path));
            break;
        }
    }

    public IReadOnlyList<RepositoryFile> Files => _files;

    public RepositoryFile? Find(string path) =>
        LowerBound(path, 0) is var index && index < _files.Length && _files[index].Path == path ? _files[index] : null;

    /// <summary>Returns how many files are below a folder, which has <c>/</c> at its end and is empty for the root.</summary>
    public int Count(string folder) => End(folder) - Start(folder);

    public IEnumerable<RepositoryFile> Below(string folder) => _files.Take(Start(folder)..End(folder));

    /// <summary>Returns the files that are in a folder itself.</summary>
    public IEnumerable<RepositoryFile> In(string folder)
    {
        var end = End(folder);
        for (var index = Start(folder); index < end;)
        {
            var path = _files[index].Path;
            var slash = path.IndexOf('/', folder.Length);
            if (slash < 0)
                yield return _files[index++];
            else
                index = LowerBound($"{path[..slash]}0", index); // '0' is behind '/': beyond everything in that folder.
        }
    }

    private int Start(string folder) => folder.Length == 0 ? 0 : LowerBound(folder, 0);

    private int End(string folder) => folder.Length == 0 ? _files.Length : LowerBound($"{folder[..^1]}0", 0);

    private int LowerBound(string path, int low)
    {
        var high = _files.Length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (string.CompareOrdinal(_files[middle].Path, path) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
