namespace AssetSync;

/// <summary>A source that does not exist.</summary>
/// <param name="Path">Its path as its mapping would name it.</param>
/// <param name="Folder">The fixed part of that mapping's source.</param>
internal sealed record NewSource(RelativePath Path, string Folder);

/// <summary>Finds the missing source of which a file would be the copy, and the copies that a new source would have.</summary>
internal sealed class NewSources(IEnumerable<Mapping> mappings)
{
    private readonly List<(SourceGlob Glob, DestinationNames Names, int Index)> _places =
    [
        .. from mapping in mappings
           where mapping.Kind != SourceKind.File
           let glob = new SourceGlob(mapping)
           from index in Enumerable.Range(0, mapping.Destinations.Count)
           select (glob, new DestinationNames(mapping, index), index),
    ];

    /// <summary>Returns the source, by the mapping with the innermost destination; null if there is none, or more than one.</summary>
    public NewSource? FindSource(string destination)
    {
        var sources = (from place in _places
                       where destination.StartsWith(place.Names.Folder, StringComparison.Ordinal) && place.Glob.Mapping.Rule is null // What a made copy is made from is not known.
                       let source = place.Names.SourceOf(destination)
                       where source is not null && place.Glob.IsMatch(source) && RelativePath.TryParse(source, out _, out _)
                       select (place.Names.Folder.Length, Source: new NewSource(RelativePath.Trusted(source), place.Glob.FixedPart))).ToList();
        var innermost = sources.Where(place => place.Length == sources.Max(other => other.Length)).Select(place => place.Source).DistinctBy(source => source.Path).ToList();
        return innermost.Count == 1 ? innermost[0] : null;
    }

    /// <summary>Returns the pairs that a source would have.</summary>
    public IEnumerable<Pair> FindPairs(RelativePath source)
    {
        var (folder, name) = RelativePath.Split(source.Value);
        foreach (var (glob, names, index) in _places.Where(place => place.Glob.IsMatch(source.Value)))
            yield return new PairGroup(glob.Mapping, index, folder, names.FolderOf(folder.Length == 0 ? "" : folder + "/"), FileNames.FromName(name), FileNames.FromName(names.NameOf(name)))[0];
    }
}
