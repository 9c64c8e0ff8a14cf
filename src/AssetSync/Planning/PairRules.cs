using System.Text;

namespace AssetSync;

/// <summary>Checks all pairs against each other: each destination must have one source, and mean the same file on every operating system.</summary>
/// <remarks>
/// Destinations are put into a tree of folders, then the sources in the same folders. Names that may be one are searched folder
/// by folder by hash; only a folder in which some are found is searched name by name.
/// </remarks>
internal sealed class PairRules
{
    private readonly ReservedPaths _reserved;
    private readonly PairProblems _problems = new();
    private readonly Chains _chains;
    private readonly DestinationFolder _root = new(null, "");
    private readonly HashSet<ulong> _names = [];
    private readonly HashSet<ulong> _reservedNames;

    private PairRules(ReservedPaths reserved)
    {
        _reserved = reserved;
        _reservedNames = [.. reserved.Names.Select(name => NameHash.Compute(Encoding.UTF8.GetBytes(name)))];
        _chains = new(_problems);
    }

    /// <summary>Returns what is wrong, sorted by position; one problem for all pairs of the same two entries.</summary>
    /// <exception cref="AssetSyncException">The mappings ask for too much (<c>ASSETSYNC0119</c>).</exception>
    public static List<Problem> Check(PairList pairs, string mappingFilePath, string lockFilePath)
    {
        var rules = new PairRules(new(mappingFilePath, lockFilePath));
        rules.EnterDestinations(pairs);
        rules.EnterSources(pairs);
        rules.CheckFolders(rules._root);
        rules.CheckGlobs(pairs);
        rules._chains.Report();
        return rules._problems.Sorted();
    }

    private void EnterDestinations(PairList pairs)
    {
        var last = (Path: "", Folder: _root);
        foreach (var group in pairs.Groups)
        {
            if (group.DestinationFolder != last.Path)
                last = (group.DestinationFolder, EnterDestinationFolder(group, SharedFolders(group.DestinationFolder, last.Path)));
            last.Folder.Destinations.Add(group);
        }
    }

    // What a path shares with the previous one has been checked already.
    private DestinationFolder EnterDestinationFolder(PairGroup group, int checkedLength)
    {
        var (path, folder) = (group.DestinationFolder, _root);
        for (var start = 0; start < path.Length;)
        {
            var end = EndOfName(path, start);
            var name = path[start..end];
            var known = folder.FindChild(name);
            if (end > checkedLength && _reserved.Refuse(CanonicalForm.Normalize(path[..end])) is { } reason)
                _problems.AddReserved(group[0], reason);
            if (known is not null && end > checkedLength && known.Name != name)
                _problems.AddColliding(known.FirstPair.DestinationLocation, known.Path, group.DestinationLocation, path.AsSpan(0, end));
            folder = known ?? folder.AddChild(name, path[..end], group);
            start = end + 1;
        }

        return folder;
    }

    // Sources outside all folders of destinations cannot collide.
    private void EnterSources(PairList pairs)
    {
        var last = (Path: (string?)null, Folder: (DestinationFolder?)null);
        foreach (var group in pairs.Groups)
        {
            if (group.SourceFolder != last.Path)
                last = (group.SourceFolder, FindSourceFolder(group, last.Path is null ? 0 : SharedFolders(group.SourceFolder, last.Path)));
            last.Folder?.Sources.Add(group);
        }
    }

    private DestinationFolder? FindSourceFolder(PairGroup group, int checkedLength)
    {
        var (path, folder) = (group.SourceFolder, _root);
        for (var start = 0; start < path.Length;)
        {
            var end = EndOfName(path, start);
            var name = path[start..end];
            if (folder.FindChild(name) is not { } child)
            {
                if (end > checkedLength)
                    folder.SourceFolders.Add((name, end, group));
                return null;
            }

            if (end > checkedLength && child.Name != name)
                _problems.AddColliding(child.FirstPair.DestinationLocation, child.Path, group.Mapping.SourceLocation, path.AsSpan(0, end));
            folder = child;
            start = end + 1;
        }

        return folder;
    }

    private void CheckFolders(DestinationFolder folder)
    {
        if (MayMeet(folder))
            new FolderCheck(folder, _reserved, _problems, _chains).Run();
        foreach (var child in folder.Children)
            CheckFolders(child);
    }

    // Whether two of a folder's names may be one, or one may be reserved.
    private bool MayMeet(DestinationFolder folder)
    {
        _names.Clear();
        foreach (var group in folder.Destinations)
        {
            for (var i = 0; i < group.Count; i++)
            {
                if (MayMeet(group.Destinations[i]))
                    return true;
            }
        }

        if (folder.Children.Any(child => !_names.Add(NameHash.Compute(Encoding.UTF8.GetBytes(child.Name)))))
            return true;
        return folder.Sources.Any(group => group.Pairs.Any(pair => _names.Contains(NameHash.Compute(pair.SourceName.Utf8))))
            || folder.SourceFolders.Any(source => _names.Contains(NameHash.Compute(Encoding.UTF8.GetBytes(source.Name))));
    }

    private bool MayMeet(in FileName name)
    {
        var hash = NameHash.Compute(name.Utf8);
        return !_names.Add(hash) || _reservedNames.Contains(hash) || GitNames.IsGit(name);
    }

    // A destination that a source folder or glob matches would become a source as soon as it exists.
    private void CheckGlobs(PairList pairs)
    {
        var limits = new ExpansionLimits();
        foreach (var mapping in pairs.Groups.Select(group => group.Mapping).Where(mapping => mapping.Kind != SourceKind.File).Distinct<Mapping>(ReferenceEqualityComparer.Instance))
        {
            var glob = new SourceGlob(mapping);
            limits.Begin(mapping);
            foreach (var group in FindFolder(glob.FixedPart.TrimEnd('/'))?.FindAllDestinations() ?? [])
            {
                limits.CountNames(group.Count / 16); // Most do not match the end of the glob.
                foreach (var pair in group.Pairs.Where(pair => glob.MayMatch(pair.DestinationName)))
                {
                    limits.CountNames(0);
                    if (!_chains.Holds(pair.Destination.Value) && glob.IsMatch(pair.Destination.Value))
                        _problems.AddWithin(pair, mapping);
                }
            }
        }
    }

    private DestinationFolder? FindFolder(string path)
    {
        var folder = _root;
        for (var start = 0; folder is not null && start < path.Length; start = EndOfName(path, start) + 1)
            folder = folder.FindChild(path[start..EndOfName(path, start)]);
        return folder;
    }

    private static int EndOfName(string path, int start) => path.IndexOf('/', start) is >= 0 and var slash ? slash : path.Length;

    // The length of the folders that two paths share.
    private static int SharedFolders(string path, string other)
    {
        var shared = path.AsSpan().CommonPrefixLength(other);
        return (shared == path.Length || path[shared] == '/') && (shared == other.Length || other[shared] == '/') ? shared : Math.Max(0, path.LastIndexOf('/', Math.Max(0, shared - 1)));
    }
}
