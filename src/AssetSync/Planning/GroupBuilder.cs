namespace AssetSync;

/// <summary>Collects the files of a folder or glob into groups: a new one for each folder, and wherever the names are not sorted.</summary>
internal sealed class GroupBuilder(Mapping mapping, string fixedPart)
{
    private readonly FileNames.Builder _names = new();
    private FoundFile _last;

    public bool IsEmpty { get; private set; } = true;

    /// <summary>Gets the folders that the last file goes to, one for each of the mapping's destinations.</summary>
    public string[] DestinationFolders { get; } = new string[mapping.Destinations.Count];

    /// <summary>Adds a file; returns the groups that are complete without it, or null.</summary>
    public List<PairGroup>? Add(FoundFile file)
    {
        var isOtherFolder = IsEmpty || file.Prefix != _last.Prefix;
        var complete = isOtherFolder || _names.Count == PairGroup.LargestCount || file.IsListedFile != _last.IsListedFile || string.CompareOrdinal(_last.Name, file.Name) > 0 ? Complete() : null;
        if (isOtherFolder)
        {
            for (var i = 0; i < DestinationFolders.Length; i++)
                DestinationFolders[i] = string.Concat(mapping.Destinations[i], file.Prefix.AsSpan(fixedPart.Length)).TrimEnd('/');
        }

        _names.Add(file.Name);
        (IsEmpty, _last) = (false, file);
        return complete;
    }

    /// <summary>Returns the groups of the files that have been added since the last call, one for each of the mapping's destinations.</summary>
    public List<PairGroup> Complete()
    {
        if (_names.Count == 0)
            return [];
        var names = _names.Build();
        return [.. DestinationFolders.Select((folder, index) => new PairGroup(mapping, index, _last.Prefix.TrimEnd('/'), folder, names, names) { AreListedFiles = _last.IsListedFile })];
    }
}
