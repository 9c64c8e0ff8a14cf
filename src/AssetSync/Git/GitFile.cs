namespace AssetSync;

/// <summary>A file in git; git is asked when its content is first read.</summary>
/// <remarks>A large one is not kept in memory: its own process is read as far as needed, and again from the start to go back.</remarks>
internal sealed class GitFile(GitBlobs blobs, FileStatus status) : ReadableFile
{
    private const int LargestInMemory = 4 * 1024 * 1024;
    private readonly object _gate = new(); // System.Threading.Lock needs .NET 9.
    private byte[]? _content;
    private CatFile? _stream;
    private long _size;
    private long _position;

    public override long Length
    {
        get
        {
            lock (_gate)
                Load();
            return _size;
        }
    }

    public override int Read(Span<byte> buffer, long offset)
    {
        lock (_gate)
        {
            Load();
            var count = (int)Math.Clamp(_size - offset, 0, buffer.Length);
            if (_content is not null)
                _content.AsSpan((int)Math.Min(offset, _size), count).CopyTo(buffer);
            else if (count > 0)
                ReadStream(buffer[..count], offset);
            return count;
        }
    }

    public override FileStatus GetStatus() => status;

    private void Load()
    {
        if (_content is not null || _stream is not null)
            return;
        var git = blobs.Take();
        try
        {
            _size = git.Ask(status.ContentId!);
            if (_size > LargestInMemory)
            {
                (_stream, _position) = (git, 0);
                return;
            }

            var content = new byte[_size + 1]; // A line feed ends the answer.
            git.Read(content);
            _content = content;
        }
        catch
        {
            git.Dispose();
            throw;
        }

        blobs.GiveBack(git);
    }

    private void ReadStream(Span<byte> buffer, long offset)
    {
        if (offset < _position)
        {
            _stream!.Dispose();
            _stream = null;
            Load();
        }

        while (_position < offset)
        {
            var passed = buffer[..(int)Math.Min(buffer.Length, offset - _position)];
            _stream!.Read(passed);
            _position += passed.Length;
        }

        _stream!.Read(buffer);
        _position += buffer.Length;
    }

    public override void Dispose() => _stream?.Dispose();
}
