using System.Buffers;

namespace AssetSync;

/// <summary>Hashes content as git would store it: text without the CR of each CRLF; with a NUL in the first 8,000 bytes it is binary and hashed as it is.</summary>
/// <remarks>The limit of 8,000 bytes is that of git's buffer_is_binary.</remarks>
internal sealed class ContentHasher : IDisposable
{
    private const int BinaryWindow = 8000;
    private readonly Sha256 _hash = new();
    private readonly byte[] _head = ArrayPool<byte>.Shared.Rent(BinaryWindow);
    private int _headLength;
    private bool? _isText;
    private bool _pendingReturn;

    /// <summary>Forgets what was appended since the last <see cref="Finish"/>, so that the hasher can be used again.</summary>
    public void Restart()
    {
        if (_headLength > 0)
            Finish();
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_isText is null)
        {
            var taken = Math.Min(BinaryWindow - _headLength, bytes.Length);
            bytes[..taken].CopyTo(_head.AsSpan(_headLength));
            _headLength += taken;
            bytes = bytes[taken..];
            if (_headLength < BinaryWindow)
                return;
            Decide();
        }

        AppendDecided(bytes);
    }

    public ContentHash Finish()
    {
        if (_isText is null)
            Decide();
        if (_pendingReturn)
            _hash.Append("\r"u8);
        _pendingReturn = false;
        Span<byte> result = stackalloc byte[32];
        _hash.Finish(result);
        _isText = null;
        _headLength = 0;
        return ContentHash.From(result);
    }

    private void Decide()
    {
        var head = _head.AsSpan(0, _headLength);
        _isText = !head.Contains((byte)0);
        AppendDecided(head);
    }

    private void AppendDecided(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;
        if (_isText == false)
        {
            _hash.Append(bytes);
            return;
        }

        if (_pendingReturn && bytes[0] != (byte)'\n')
            _hash.Append("\r"u8);
        _pendingReturn = false;
        while (bytes.IndexOf((byte)'\r') is >= 0 and var at)
        {
            var isLast = at + 1 == bytes.Length;
            var isLineEnd = !isLast && bytes[at + 1] == (byte)'\n';
            _hash.Append(bytes[..(isLast || isLineEnd ? at : at + 1)]);
            bytes = bytes[(at + 1)..];
            _pendingReturn = isLast;
        }

        _hash.Append(bytes);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_head);
        _hash.Dispose();
    }
}
