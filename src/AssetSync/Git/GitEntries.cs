using System.Text;

namespace AssetSync;

/// <summary>The files of an index or a tree, sorted by the bytes of their paths as git sorts them, without an object for each.</summary>
/// <param name="paths">The bytes that hold the paths.</param>
/// <param name="entries">Where each path and id is.</param>
/// <param name="ids">The bytes that hold the ids.</param>
/// <param name="idLength">The length of an id: 20 or 32 bytes, or twice as many hexadecimal digits.</param>
internal sealed class GitEntries(byte[] paths, List<GitEntry> entries, byte[] ids, int idLength)
{
    public int Count => entries.Count;

    public GitEntry this[int index] => entries[index];

    public ReadOnlySpan<byte> GetPath(int index)
    {
        var entry = entries[index];
        return paths.AsSpan(entry.PathStart, entry.PathLength);
    }

    public string GetId(in GitEntry entry)
    {
        var id = ids.AsSpan(entry.IdStart, idLength);
        return idLength < 40 ? ToHex(id) : Encoding.ASCII.GetString(id);
    }

    /// <summary>Returns whether two entries have the same content.</summary>
    public bool AreEqual(int left, int right) => ids.AsSpan(entries[left].IdStart, idLength).SequenceEqual(ids.AsSpan(entries[right].IdStart, idLength));

    /// <summary>Returns the first entry at the path, or null; of a conflict, that with the lowest stage.</summary>
    public GitEntry? Find(ReadOnlySpan<byte> path)
    {
        var index = LowerBound(path);
        return index < Count && GetPath(index).SequenceEqual(path) ? entries[index] : null;
    }

    /// <summary>Returns whether there is anything in a folder, which has no own entry.</summary>
    public bool HasFolder(ReadOnlySpan<byte> folderWithSlash)
    {
        var index = LowerBound(folderWithSlash);
        return index < Count && GetPath(index).StartsWith(folderWithSlash);
    }

    /// <summary>Returns the index of the first entry whose path does not sort before the given one.</summary>
    public int LowerBound(ReadOnlySpan<byte> path, int low = 0)
    {
        var high = Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (GetPath(middle).SequenceCompareTo(path) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    // Convert.ToHexStringLower needs .NET 9.
    private static string ToHex(ReadOnlySpan<byte> id)
    {
        Span<char> text = stackalloc char[2 * id.Length];
        for (var i = 0; i < text.Length; i++)
            text[i] = "0123456789abcdef"[i % 2 == 0 ? id[i / 2] >> 4 : id[i / 2] & 15];
        return new(text);
    }

    /// <summary>Adds the files and folders directly in a folder.</summary>
    public void List(ReadOnlySpan<byte> folderWithSlash, List<FolderEntry> result)
    {
        for (var index = LowerBound(folderWithSlash); index < Count && GetPath(index).StartsWith(folderWithSlash);)
        {
            var path = GetPath(index);
            var name = path[folderWithSlash.Length..];
            if (name.IndexOf((byte)'/') is >= 0 and var slash)
            {
                result.Add(new(Encoding.UTF8.GetString(name[..slash]), FileKind.Folder));
                // After everything below that folder: '0' is the byte after '/'.
                index = LowerBound([.. path[..(folderWithSlash.Length + slash)], (byte)'0'], index);
                continue;
            }

            result.Add(new(Encoding.UTF8.GetString(name), entries[index].IsSubmodule ? FileKind.Folder : entries[index].Kind));
            do
                index++; // The other stages of a conflict have the same path.
            while (index < Count && GetPath(index).SequenceEqual(path));
        }
    }
}
