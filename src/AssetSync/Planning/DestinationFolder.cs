namespace AssetSync;

/// <summary>A folder with destinations in it or below it, in the tree of all of them. Names that are one on some file systems are one here.</summary>
internal sealed class DestinationFolder(PairGroup? first, string path)
{
    private Dictionary<string, DestinationFolder>? _children;

    /// <summary>Gets the path as the first mapping wrote it.</summary>
    public string Path => path;

    public string Name => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Gets the first pair that needs the folder.</summary>
    public Pair FirstPair => first![0];

    /// <summary>Gets the groups whose destinations are directly in it.</summary>
    public List<PairGroup> Destinations { get; } = [];

    /// <summary>Gets the groups whose sources are directly in it.</summary>
    public List<PairGroup> Sources { get; } = [];

    /// <summary>Gets the folders in it with sources but no destinations below them: the name, where it ends in the group's source folder, and the group.</summary>
    public List<(string Name, int End, PairGroup Group)> SourceFolders { get; } = [];

    public IEnumerable<DestinationFolder> Children => _children?.Values ?? Enumerable.Empty<DestinationFolder>();

    /// <summary>Finds every group whose destinations are in it or below it.</summary>
    public IEnumerable<PairGroup> FindAllDestinations()
    {
        var waiting = new Stack<DestinationFolder>([this]);
        while (waiting.TryPop(out var folder))
        {
            foreach (var group in folder.Destinations)
                yield return group;
            foreach (var child in folder.Children)
                waiting.Push(child);
        }
    }

    public DestinationFolder? FindChild(string name) => _children?.GetValueOrDefault(CanonicalForm.Normalize(name));

    public DestinationFolder AddChild(string name, string childPath, PairGroup group)
    {
        var child = new DestinationFolder(group, childPath);
        (_children ??= new(StringComparer.OrdinalIgnoreCase)).Add(CanonicalForm.Normalize(name), child);
        return child;
    }
}
