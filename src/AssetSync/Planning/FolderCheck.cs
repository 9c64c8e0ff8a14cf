namespace AssetSync;

/// <summary>Compares the names in one folder one by one, and reports those that collide.</summary>
internal sealed class FolderCheck(DestinationFolder folder, ReservedPaths reserved, PairProblems problems, Chains chains)
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.OrdinalIgnoreCase);

    public void Run()
    {
        foreach (var place in FindPlaces().OrderBy(place => place.Path, StringComparer.Ordinal).ThenBy(place => place.Pair.Source))
            Enter(place);
        foreach (var pair in folder.Sources.SelectMany(group => group.Pairs))
            CompareSource(pair, pair.Source.Value, isFile: true);
        foreach (var (_, end, group) in folder.SourceFolders)
            CompareSource(group[0], group.SourceFolder[..end], isFile: false);
    }

    private IEnumerable<Place> FindPlaces() =>
        folder.Destinations.SelectMany(group => group.Pairs).Select(pair => new Place(pair.Destination.Value, pair, IsFile: true))
            .Concat(folder.Children.Select(child => new Place(child.Path, child.FirstPair, IsFile: false)));

    private void Enter(Place place)
    {
        if (place.IsFile && reserved.Refuse(CanonicalForm.Normalize(place.Path)) is { } reason)
            problems.AddReserved(place.Pair, reason);
        if (_places.TryAdd(NameOf(place.Path), place))
            return;
        var known = _places[NameOf(place.Path)];
        var (one, two) = (known.Pair, place.Pair);
        if (known.Path != place.Path)
            problems.AddColliding(one.DestinationLocation, known.Path, two.DestinationLocation, place.Path);
        else if (known.IsFile && place.IsFile)
            problems.AddDuplicate(one, two);
        else if (known.IsFile)
            problems.AddNested("destination", one.Destination, one.DestinationLocation, "destination", two.Destination, two.DestinationLocation);
    }

    private void CompareSource(Pair pair, string path, bool isFile)
    {
        if (!_places.TryGetValue(NameOf(path), out var place))
            return;
        var other = place.Pair;
        if (place.Path != path)
            problems.AddColliding(other.DestinationLocation, place.Path, pair.Mapping.SourceLocation, path);
        else if (isFile && place.IsFile)
            chains.Add(producer: other, consumer: pair);
        else if (place.IsFile)
            problems.AddNested("destination", other.Destination, other.DestinationLocation, "source", pair.Source, pair.Mapping.SourceLocation);
        else if (isFile)
            problems.AddNested("source", pair.Source, pair.Mapping.SourceLocation, "destination", other.Destination, other.DestinationLocation);
    }

    private static string NameOf(string path) => CanonicalForm.Normalize(path[(path.LastIndexOf('/') + 1)..]);

    /// <summary>A name in the folder, as a full path, and the first pair that needs it.</summary>
    private readonly record struct Place(string Path, Pair Pair, bool IsFile);
}
