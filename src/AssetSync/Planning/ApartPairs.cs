using System.Text;

namespace AssetSync;

/// <summary>
/// Says of nearly every repository that no pair breaks a rule of <see cref="PairRules"/>, without a tree of all of them: where the sources
/// of the mappings lie apart from their destinations, and no folder of destinations has two names that may be one.
/// </summary>
internal sealed class ApartPairs
{
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
        var others = mappingFile.Mappings.Select(SourceGlob.FolderOrFileOf).Concat([lockFile, lockFile + LockFile.JournalSuffix]);
        if (!Path.IsPathRooted(mappingFile.Path))
            others = others.Append(mappingFile.Path);
        if (MayMeet([.. others], [.. mappingFile.Mappings.SelectMany(Destinations)], 0))
            return false;
        var check = new ApartPairs(new("", ""));
        return pairs.Runs.All(check.Enter);
    }

    private static IEnumerable<string> Destinations(Mapping mapping) =>
        mapping.Destinations.Select(destination => mapping.Kind == SourceKind.File && destination.EndsWith('/') ? destination + mapping.Source[(mapping.Source.LastIndexOf('/') + 1)..] : destination);

    // Whether one of some paths may lie in one of others, or be it in another spelling; all are the same before the start.
    private static bool MayMeet(List<string> left, List<string> right, int start)
    {
        var names = new Dictionary<string, (List<string> Left, List<string> Right)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (paths, isLeft) in new[] { (left, true), (right, false) })
        {
            foreach (var path in paths)
            {
                if (start >= path.Length)
                    return true;
                var name = new CanonicalPath(path[start..EndOfName(path, start)]).Canonical;
                if (!names.TryGetValue(name, out var group))
                    names.Add(name, group = ([], []));
                (isLeft ? group.Left : group.Right).Add(path);
            }
        }

        foreach (var (inLeft, inRight) in names.Values.Where(group => group is { Left.Count: > 0, Right.Count: > 0 }))
        {
            var end = EndOfName(inLeft[0], start);
            var spelling = inLeft[0][start..end];
            if (inLeft.Concat(inRight).Any(path => EndOfName(path, start) != end || !path.AsSpan(start, end - start).SequenceEqual(spelling)) || MayMeet(inLeft, inRight, end + 1))
                return true;
        }

        return false;
    }

    private static int EndOfName(string path, int start) => path.IndexOf('/', start) is >= 0 and var slash ? slash : path.Length;

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
