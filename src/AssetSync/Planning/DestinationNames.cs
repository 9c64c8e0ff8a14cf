namespace AssetSync;

/// <summary>Maps a file of a folder or glob to one of its destinations, and a copy there to its source.</summary>
internal sealed class DestinationNames(Mapping mapping, int index)
{
    private readonly int _fixedLength = SourceGlob.FolderOrFileOf(mapping).Length;
    private readonly string _source = mapping.Source[(mapping.Source.LastIndexOf('/') + 1)..];
    private readonly string _destination = mapping.Destinations[index][(mapping.Destinations[index].LastIndexOf('/') + 1)..];

    /// <summary>Gets whether copies have other names than their sources: a <c>*</c> in both file names stands for the same text.</summary>
    public bool Renames => _destination.Length > 0;

    /// <summary>Gets the folder that all copies are in, with <c>/</c> at its end; empty for the root.</summary>
    public string Folder { get; } = mapping.Destinations[index][..(mapping.Destinations[index].LastIndexOf('/') + 1)];

    /// <summary>Returns the folder of the copies of files in a folder, without <c>/</c> at its end.</summary>
    /// <param name="prefix">The folder of the sources, with <c>/</c> at its end.</param>
    public string FolderOf(string prefix) => (mapping.IsFlat ? Folder : string.Concat(Folder, prefix.AsSpan(_fixedLength))).TrimEnd('/');

    /// <summary>Returns the name of the copy of a file.</summary>
    public string NameOf(string name) => Renames ? Replace(name, _source, _destination) : name;

    /// <summary>Returns whether the name of a file could be that of a copy.</summary>
    public bool HasForm(string path) => !Renames || Undo(RelativePath.Split(path).Name) is not null;

    /// <summary>Returns the source of a copy in the folder, even if the mapping excludes it; null if there can be none.</summary>
    public string? SourceOf(string destination)
    {
        var (folder, name) = RelativePath.Split(destination[Folder.Length..]);
        if ((Renames ? Undo(name) : name) is not { } source || (mapping.IsFlat && folder.Length > 0))
            return null;
        return mapping.Source[.._fixedLength] + (folder.Length == 0 ? "" : folder + "/") + source;
    }

    /// <summary>Returns the path of a file in a folder of copies that could be one.</summary>
    public string StrayBeside(string copy) =>
        copy[..(copy.LastIndexOf('/') + 1)] + (Renames ? _destination.Replace("*", "asset-sync-proof", StringComparison.Ordinal) : "asset-sync-proof.txt");

    private string? Undo(string name)
    {
        var star = _destination.IndexOf('*', StringComparison.Ordinal);
        return name.Length >= _destination.Length - 1 && name.StartsWith(_destination[..star], StringComparison.Ordinal) && name.EndsWith(_destination[(star + 1)..], StringComparison.Ordinal)
            ? Replace(name, _destination, _source)
            : null;
    }

    // The name was matched by the first pattern.
    private static string Replace(string name, string from, string to)
    {
        var star = from.IndexOf('*', StringComparison.Ordinal);
        return to.Replace("*", name[star..^(from.Length - star - 1)], StringComparison.Ordinal);
    }
}
