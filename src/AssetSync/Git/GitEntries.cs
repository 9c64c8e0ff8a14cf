using System.Text;

namespace AssetSync;

/// <summary>The files of an index or a tree, sorted by the bytes of their paths as git sorts them, without an object for each.</summary>
internal sealed class GitEntries(byte[] paths, byte[] ids, Func<byte[], GitEntry, string> idOf, List<GitEntry> entries)
{
    public int Count => entries.Count;

    public GitEntry this[int index] => entries[index];

    public ReadOnlySpan<byte> PathOf(in GitEntry entry) => paths.AsSpan(entry.PathStart, entry.PathLength);

    public string IdOf(in GitEntry entry) => idOf(ids, entry);

    /// <summary>Returns the first entry at the path, or null; of a conflict, that with the lowest stage.</summary>
    public GitEntry? Find(ReadOnlySpan<byte> path)
    {
        var index = LowerBound(path);
        return index < Count && PathOf(entries[index]).SequenceEqual(path) ? entries[index] : null;
    }

    /// <summary>Says whether a folder holds anything; it has no entry of its own.</summary>
    public bool HasFolder(ReadOnlySpan<byte> folderWithSlash)
    {
        var index = LowerBound(folderWithSlash);
        return index < Count && PathOf(entries[index]).StartsWith(folderWithSlash);
    }

    /// <summary>Returns the index of the first entry whose path does not sort before the given one.</summary>
    public int LowerBound(ReadOnlySpan<byte> path, int low = 0)
    {
        var high = Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (PathOf(entries[middle]).SequenceCompareTo(path) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Adds what lies directly in a folder.</summary>
    public void List(ReadOnlySpan<byte> folderWithSlash, List<FolderEntry> result)
    {
        for (var index = LowerBound(folderWithSlash); index < Count;)
        {
            var entry = entries[index];
            var path = PathOf(entry);
            if (!path.StartsWith(folderWithSlash))
                break;
            var name = path[folderWithSlash.Length..];
            var slash = name.IndexOf((byte)'/');
            if (slash < 0)
            {
                result.Add(new(Encoding.UTF8.GetString(name), entry.Kind));
                while (++index < Count && PathOf(entries[index]).SequenceEqual(path))
                    continue; // The other stages of a conflict.
                continue;
            }

            result.Add(new(Encoding.UTF8.GetString(name[..slash]), FileKind.Folder));
            index = After(path[..(folderWithSlash.Length + slash + 1)], index);
        }
    }

    // The first entry behind all those below a folder: '0' is the byte after '/'.
    private int After(ReadOnlySpan<byte> folderWithSlash, int low)
    {
        Span<byte> key = folderWithSlash.Length <= 512 ? stackalloc byte[folderWithSlash.Length] : new byte[folderWithSlash.Length];
        folderWithSlash.CopyTo(key);
        key[^1]++;
        return LowerBound(key, low);
    }
}
