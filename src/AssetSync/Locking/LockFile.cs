using System.Text;

namespace AssetSync;

/// <summary>The lock file: for every destination its source and the hash of what sync last wrote, sorted by destination. Immutable.</summary>
internal sealed class LockFile
{
    public const int Version = 1;
    public const string Suffix = ".lock.json";
    public const string JournalSuffix = ".journal";

    /// <summary>The largest lock file in bytes, for reading and for what mappings need.</summary>
    public const long LargestLength = 1L << 27;

    /// <summary>What a line has beside its two paths, and some more for characters that are escaped.</summary>
    public const int LineSize = 120;

    private readonly string _path;
    private readonly byte[] _text;
    private readonly int _length;
    private readonly List<Positions> _entries;

    /// <param name="path">The file's path, for messages.</param>
    /// <param name="text">Its bytes, followed by the texts that are escaped in it.</param>
    /// <param name="length">How many of the bytes are the file's.</param>
    /// <param name="entries">Where its entries are, sorted by destination.</param>
    public LockFile(string path, byte[] text, int length, List<Positions> entries) => (_path, _text, _length, _entries) = (path, text, length, entries);

    /// <summary>Gets the file as it is on disk.</summary>
    public ReadOnlySpan<byte> Bytes => _text.AsSpan(0, _length);

    public int Count => _entries.Count;

    public LockEntry this[int index] => new(this, index);

    /// <summary>Returns the lock file's path for a mapping file: <c>asset-mappings.lock.json</c> for <c>asset-mappings.json</c>.</summary>
    public static string PathFor(string mappingFile) =>
        (mappingFile.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? mappingFile[..^5] : mappingFile) + Suffix;

    /// <summary>Walks pairs and entries in step, both sorted by destination: a pair with its entry, a pair alone, or an entry alone.</summary>
    public static IEnumerable<(Pair? Pair, LockEntry? Entry)> Match(PairList pairs, LockFile? lockFile)
    {
        var next = 0;
        var count = lockFile?.Count ?? 0;
        foreach (var pair in pairs)
        {
            var order = 1;
            while (next < count && (order = lockFile!.CompareDestination(next, pair)) < 0)
                yield return (null, lockFile[next++]);
            yield return (pair, next < count && order == 0 ? lockFile![next++] : null);
        }

        while (next < count)
            yield return (null, lockFile![next++]);
    }

    /// <summary>Finds the entry of a destination, or null.</summary>
    public LockEntry? Find(RelativePath destination)
    {
        var path = Encoding.UTF8.GetBytes(destination.Value);
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Utf8Order.Compare(DestinationText(middle), path) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low < Count && DestinationText(low).SequenceEqual(path) ? this[low] : null;
    }

    public string GetDestination(int index) => Encoding.UTF8.GetString(DestinationText(index));

    public string GetSource(int index) => Encoding.UTF8.GetString(_text, _entries[index].Source, _entries[index].SourceLength);

    public ContentHash GetHash(int index) => ContentHash.Parse(_text.AsSpan(_entries[index].Hash, ContentHash.HexLength));

    public FileLocation GetLocation(int index) => new(_path, _entries[index].Line, 5);

    /// <summary>Returns whether an entry has the source of a pair.</summary>
    public bool HasSourceOf(int index, in Pair pair) =>
        IsPath(_text.AsSpan(_entries[index].Source, _entries[index].SourceLength), pair.Group.SourceFolder, pair.SourceName);

    // Nearly always they are equal, which is checked without making paths.
    private int CompareDestination(int index, in Pair pair) =>
        IsPath(DestinationText(index), pair.Group.DestinationFolder, pair.DestinationName)
            ? 0
            : string.CompareOrdinal(GetDestination(index), pair.Destination.Value);

    private ReadOnlySpan<byte> DestinationText(int index) => _text.AsSpan(_entries[index].Destination, _entries[index].DestinationLength);

    private static bool IsPath(ReadOnlySpan<byte> text, string folder, in FileName name)
    {
        if (!text.EndsWith(name.Utf8))
            return false;
        text = text[..^name.Length];
        return folder.Length == 0 ? text.IsEmpty
            : text is [.., (byte)'/'] && (Ascii.IsValid(folder) ? Ascii.Equals(text[..^1], folder) : Encoding.UTF8.GetString(text[..^1]) == folder);
    }

    /// <summary>Where an entry is in the text: 24 bytes, a quarter of what its paths and hash would take.</summary>
    public readonly record struct Positions(int Destination, int DestinationLength, int Source, int SourceLength, int Hash, int Line);
}
