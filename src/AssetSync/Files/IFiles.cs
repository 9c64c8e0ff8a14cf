namespace AssetSync;

/// <summary>The files below a root for applying: the only place in the product that writes.</summary>
internal interface IFiles : IReadOnlyFiles
{
    /// <summary>Waits until no other process applies a plan in this root; released when disposed, and with the process.</summary>
    IDisposable LockRoot(CancellationToken cancellationToken);

    /// <summary>Opens a folder for changes, without following links; with <paramref name="create"/>, creates it and those above it.</summary>
    IWritableFolder OpenFolder(string folder, bool create);
}
