namespace AssetSync;

/// <summary>Finds the folders of files that come sorted, and holds the last one open: most of the time it is the next one too.</summary>
internal sealed class FolderLookup(IReadOnlyFiles files, FolderStates states) : IDisposable
{
    private string? _last;
    private FolderState _state = FolderState.Plain;
    private IReadOnlyFolder? _folder;

    /// <summary>Gets the folder that was found last, where the way to it was plain.</summary>
    public IReadOnlyFolder? Last => _folder;

    /// <summary>Returns the state of the folder that a file lies in, and that folder where the way to it is plain.</summary>
    public (FolderState State, IReadOnlyFolder? Folder) OfParent(string path)
    {
        var slash = path.LastIndexOf('/');
        var folder = path.AsSpan(0, Math.Max(0, slash));
        if (_last is null || !folder.SequenceEqual(_last))
            Enter(folder.ToString());
        return (_state, _folder);
    }

    private void Enter(string folder)
    {
        Dispose();
        _last = null;
        _state = states.Of(folder);
        _folder = _state == FolderState.Plain ? files.Enter(folder) : null;
        _last = folder;
    }

    public void Dispose()
    {
        _folder?.Dispose();
        _folder = null;
    }
}
