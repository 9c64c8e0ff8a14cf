namespace AssetSync;

/// <summary>A file that git holds; its blob is read when its content is first asked for.</summary>
internal sealed class GitFile(GitBlobs blobs, string path, FileStatus status) : ReadableFile
{
    private readonly object _reading = new();
    private ReadableFile? _blob;

    public override long Length => Blob().Length;

    public override int Read(Span<byte> buffer, long offset) => Blob().Read(buffer, offset);

    public override FileStatus GetStatus() => status;

    private ReadableFile Blob()
    {
        lock (_reading)
            return _blob ??= blobs.Read(path, status);
    }

    public override void Dispose() => _blob?.Dispose();
}
