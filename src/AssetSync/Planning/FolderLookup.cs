namespace AssetSync;

/// <summary>Finds the folders of files that come sorted, and holds the last one open: most of the time it is the next one too.</summary>
internal sealed class FolderLookup(IReadOnlyFiles files, FolderStates states) : IDisposable
{
    private string? _last;

    /// <summary>Gets what the way to the folder that was entered last is.</summary>
    public FolderState State { get; private set; } = FolderState.Plain;

    /// <summary>Gets the folder that was entered last, where the way to it is plain.</summary>
    public IReadOnlyFolder? Folder { get; private set; }

    /// <summary>Enters a folder, or stays where it is the last one.</summary>
    public void Enter(string folder)
    {
        if (_last is not null && (ReferenceEquals(folder, _last) || folder == _last))
            return;
        Dispose();
        _last = null;
        Folder = files.TryEnter(folder);
        State = Folder is null ? states.Find(folder) : FolderState.Plain;
        if (State == FolderState.Plain)
            Folder ??= files.Enter(folder);
        _last = folder;
    }

    public void Dispose()
    {
        Folder?.Dispose();
        Folder = null;
    }
}
