namespace AssetSync;

/// <summary>Asks <see cref="FolderStates"/> about the folders of files that come sorted: most of the time the answer is the last one.</summary>
internal sealed class FolderLookup(FolderStates states)
{
    private string _last = "";
    private FolderState _state = FolderState.Plain;

    public FolderState OfParent(string path)
    {
        var folder = path.AsSpan(0, Math.Max(0, path.LastIndexOf('/')));
        if (!folder.SequenceEqual(_last))
            _state = states.Of(_last = folder.ToString());
        return _state;
    }
}
