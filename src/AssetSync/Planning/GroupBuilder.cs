namespace AssetSync;

/// <summary>Collects the files of a folder or glob into groups: a new one for each folder, and whenever the names are not sorted.</summary>
internal sealed class GroupBuilder(Mapping mapping)
{
    private readonly FileNames.Builder _names = new();
    private FoundFile _last;

    public bool IsEmpty { get; private set; } = true;

    /// <summary>Gets where the files go, one for each of the mapping's destinations.</summary>
    public Copies[] Destinations { get; } = [.. mapping.Destinations.Select((_, index) => new Copies(new(mapping, index)))];

    /// <summary>Adds a file; returns the groups that are complete before it, or null.</summary>
    public List<PairGroup>? Add(FoundFile file)
    {
        var isOtherFolder = IsEmpty || file.Prefix != _last.Prefix;
        var complete = isOtherFolder || _names.Count == PairGroup.LargestCount || file.IsListedFile != _last.IsListedFile || !AreSorted(file.Name) ? Complete() : null;
        foreach (var copies in Destinations)
        {
            if (isOtherFolder)
                copies.Folder = copies.Names.FolderOf(file.Prefix);
            copies.Add(file.Name);
        }

        _names.Add(file.Name);
        (IsEmpty, _last) = (false, file);
        return complete;
    }

    // A lambda would make two objects for each file.
    private bool AreSorted(string name)
    {
        foreach (var copies in Destinations)
        {
            if (!copies.IsSorted(name))
                return false;
        }

        return true;
    }

    /// <summary>Returns the groups of the files added since the last call, one for each of the mapping's destinations.</summary>
    public List<PairGroup> Complete()
    {
        if (_names.Count == 0)
            return [];
        var (names, folder, groups) = (_names.Build(), _last.Prefix.TrimEnd('/'), new List<PairGroup>(Destinations.Length));
        foreach (var copies in Destinations)
            groups.Add(new(mapping, groups.Count, folder, copies.Folder, names, copies.Complete() ?? names) { AreListedFiles = _last.IsListedFile });
        return groups;
    }

    /// <summary>The copies in one destination.</summary>
    public sealed class Copies(DestinationNames names)
    {
        private readonly FileNames.Builder? _renamed = names.Renames ? new() : null;

        public DestinationNames Names => names;

        /// <summary>Gets the folder that the last file goes to.</summary>
        public string Folder { get; set; } = "";

        /// <summary>Gets the name that the last file has there.</summary>
        public string Name { get; private set; } = "";

        public bool IsSorted(string source) => string.CompareOrdinal(Name, names.NameOf(source)) <= 0;

        public void Add(string source)
        {
            Name = names.NameOf(source);
            _renamed?.Add(Name);
        }

        public FileNames? Complete() => _renamed?.Build();
    }
}
