namespace AssetSync;

/// <summary>A folder held open for reading. Paths are relative to the root and lie directly in the folder.</summary>
internal interface IReadOnlyFolder : IDisposable
{
    /// <inheritdoc cref="IReadOnlyFiles.GetStatus"/>
    FileStatus GetStatus(string path);

    /// <inheritdoc cref="IReadOnlyFiles.Open"/>
    ReadableFile Open(string path);
}
