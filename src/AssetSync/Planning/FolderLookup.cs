namespace AssetSync;

/// <summary>Finds the folders of sorted files, and keeps the last one open: mostly it is the next one too.</summary>
internal sealed class FolderLookup(IReadOnlyFiles files, FolderStates states) : IDisposable
{
    private string? _last;

    /// <summary>Gets the state of the folder that was entered last.</summary>
    public FolderState State { get; private set; } = FolderState.Plain;

    /// <summary>Gets the folder that was entered last, if it and everything above it are folders.</summary>
    public IReadOnlyFolder? Folder { get; private set; }

    /// <summary>Enters a folder, unless it is the last one.</summary>
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
