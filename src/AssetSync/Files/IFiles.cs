namespace AssetSync;

/// <summary>The files below a root as applying sees them: the one place in the product that writes.</summary>
internal interface IFiles : IReadOnlyFiles
{
    /// <summary>Waits until no other process applies a plan below this root; ends when disposed, and with the process.</summary>
    IDisposable LockRoot(CancellationToken cancellationToken);

    /// <summary>Opens a folder for changes, creating it and those above it where <paramref name="create"/> says so; no link is followed on the way.</summary>
    IWritableFolder OpenFolder(string folder, bool create);
}
