namespace AssetSync;

/// <summary>A folder held open for reading.</summary>
internal interface IReadOnlyFolder : IDisposable
{
    /// <inheritdoc cref="IReadOnlyFiles.GetStatus"/>
    FileStatus GetStatus(in FileName name);

    /// <inheritdoc cref="IReadOnlyFiles.Open"/>
    ReadableFile Open(in FileName name);
}
