using Microsoft.Extensions.FileSystemGlobbing;

namespace AssetSync;

/// <summary>One destination of an exact mapping.</summary>
internal sealed class ExactFolder
{
    private readonly Matcher? _keep;

    public ExactFolder(Mapping mapping, int index)
    {
        Mapping = mapping;
        Index = index;
        Names = new(mapping, index);
        if (mapping.Keep.Count == 0)
            return;
        _keep = new(StringComparison.Ordinal);
        _keep.AddIncludePatterns(mapping.Keep);
    }

    public Mapping Mapping { get; }

    public int Index { get; }

    public DestinationNames Names { get; }

    /// <summary>Returns the exact destinations of a mapping file.</summary>
    public static IEnumerable<ExactFolder> FindAll(MappingFile mappingFile) =>
        from mapping in mappingFile.Mappings
        where mapping.IsExact
        from index in Enumerable.Range(0, mapping.Destinations.Count)
        select new ExactFolder(mapping, index);

    public bool Holds(string path) => path.StartsWith(Names.Folder, StringComparison.Ordinal);

    /// <summary>Returns whether a file that is not a copy is a finding here; with a <c>*</c> in the destination, only if its name has that form.</summary>
    public bool Refuses(string path) => Names.HasForm(path);

    public bool Keeps(string path) => _keep?.Match(path[Names.Folder.Length..]).HasMatches == true;
}
