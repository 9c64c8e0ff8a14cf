using System.Text;

namespace AssetSync;

/// <summary>
/// Says of nearly every repository that no pair breaks a rule of <see cref="PairRules"/>, without a tree of all of them: where the sources
/// of the mappings lie apart from their destinations, and no folder of destinations has two names that may be one.
/// </summary>
internal sealed class ApartPairs
{
    // More entries than these are held against each other in the tree.
    private const int MostComparisons = 10_000;

    private readonly Stack<(string Folder, HashSet<ulong> Names)> _folders = new();
    private readonly Stack<HashSet<ulong>> _spare = new();
    private readonly ReservedPaths _reserved;

    private ApartPairs(ReservedPaths reserved)
    {
        _reserved = reserved;
        _folders.Push(("", []));
    }

    /// <summary>Returns true where no rule can be broken; false says nothing.</summary>
    public static bool AreSurelyAllowed(PairList pairs, MappingFile mappingFile, string lockFile)
    {
        var destinations = mappingFile.Mappings.SelectMany(Destinations).ToList();
        if ((long)mappingFile.Mappings.Count * destinations.Count > MostComparisons)
            return false;
        var others = mappingFile.Mappings.Select(SourceGlob.FolderOrFileOf).Concat([lockFile, lockFile + LockFile.JournalSuffix]);
        if (!Path.IsPathRooted(mappingFile.Path))
            others = others.Append(mappingFile.Path);
        if (others.Any(other => destinations.Exists(destination => MayMeet(other, destination))))
            return false;
        var check = new ApartPairs(new("", ""));
        return pairs.Runs.All(check.Enter);
    }

    private static IEnumerable<string> Destinations(Mapping mapping) =>
        mapping.Destinations.Select(destination => mapping.Kind == SourceKind.File && destination.EndsWith('/') ? destination + mapping.Source[(mapping.Source.LastIndexOf('/') + 1)..] : destination);

    // Whether one may lie in the other, or is the other in another spelling.
    private static bool MayMeet(string one, string two)
    {
        var (left, right) = (one.TrimEnd('/').Split('/'), two.TrimEnd('/').Split('/'));
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            if (left[i] != right[i])
                return left[0].Length == 0 || PathComparison.AreSpellingsOfOne(left[i], right[i]); // The root, or another spelling.
        }

        return true;
    }

    // False when a name is there already, in whatever spelling.
    private bool Enter(PairRun run)
    {
        if (!EnterFolder(run.DestinationFolder))
            return false;
        var names = _folders.Peek().Names;
        for (var i = 0; i < run.Count; i++)
        {
            if (!TryAdd(names, run.DestinationName(i).Utf8))
                return false;
        }

        return true;
    }

    // Runs are sorted: what has been left is not entered again.
    private bool EnterFolder(string folder)
    {
        while (!IsIn(folder, _folders.Peek().Folder))
        {
            var (_, left) = _folders.Pop();
            left.Clear();
            _spare.Push(left);
        }

        while (_folders.Peek() is var (above, names) && above.Length < folder.Length)
        {
            var start = above.Length == 0 ? 0 : above.Length + 1;
            var end = folder.IndexOf('/', start) is >= 0 and var slash ? slash : folder.Length;
            if (!TryAdd(names, Encoding.UTF8.GetBytes(folder[start..end])))
                return false;
            _folders.Push((folder[..end], _spare.TryPop(out var spare) ? spare : []));
        }

        return true;
    }

    private static bool IsIn(string folder, string above) =>
        above.Length == 0 || (folder.StartsWith(above, StringComparison.Ordinal) && (folder.Length == above.Length || folder[above.Length] == '/'));

    private bool TryAdd(HashSet<ulong> names, ReadOnlySpan<byte> name) =>
        names.Add(HashOf(name)) && (name[0] is not ((byte)'.' or (byte)'g' or (byte)'G' or >= 0x80) || _reserved.Refuse(Encoding.UTF8.GetString(name)) is null);

    // Equal for all spellings of a name. That others have it too, which happens once in a lifetime, costs nothing but the look into the tree.
    private static ulong HashOf(ReadOnlySpan<byte> name)
    {
        if (!Ascii.IsValid(name))
        {
            var canonical = CanonicalForm.Of(Encoding.UTF8.GetString(name));
            if (!Ascii.IsValid(canonical))
                return (uint)string.GetHashCode(canonical, StringComparison.OrdinalIgnoreCase);
            name = Encoding.UTF8.GetBytes(canonical);
        }

        var hash = 14695981039346656037UL; // FNV-1a
        foreach (var character in name)
            hash = (hash ^ (character is >= (byte)'a' and <= (byte)'z' ? (uint)(character - 32) : character)) * 1099511628211UL;
        return hash;
    }
}
