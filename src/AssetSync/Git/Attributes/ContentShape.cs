using System.Buffers;

namespace AssetSync;

/// <summary>What of a content matters to the conversion of line endings.</summary>
/// <param name="HasLf">Whether a line ends with LF alone.</param>
/// <param name="HasCrLf">Whether a line ends with CRLF.</param>
/// <param name="IsBinary">Whether git takes it for binary.</param>
internal readonly record struct ContentShape(bool HasLf, bool HasCrLf, bool IsBinary)
{
    public bool HasNoLineEnds => !HasLf && !HasCrLf;

    /// <summary>Looks at a whole file. Binary is what has a NUL, a CR alone, or more than one control character for 128 others, as for git's conversion.</summary>
    public static ContentShape Of(ReadableFile file)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Content.WindowSize);
        try
        {
            var counts = default(Counts);
            for (long offset = 0; file.Read(buffer, offset) is > 0 and var count; offset += count)
                counts.Add(buffer.AsSpan(0, count));
            return counts.Finish();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private struct Counts
    {
        private long _printable;
        private long _control;
        private bool _hasLf;
        private bool _hasCrLf;
        private bool _isBinary;
        private byte _last;

        public void Add(ReadOnlySpan<byte> bytes)
        {
            foreach (var value in bytes)
            {
                if (value == '\n')
                {
                    _hasCrLf |= _last == '\r';
                    _hasLf |= _last != '\r';
                }
                else
                {
                    _isBinary |= _last == '\r' || value == 0;
                    if (value is 127 or (< 32 and not ((byte)'\r' or (byte)'\b' or (byte)'\t' or 27 or 12)))
                        _control++;
                    else if (value != '\r')
                        _printable++;
                }

                _last = value;
            }
        }

        public ContentShape Finish()
        {
            // Some editors end a text with Ctrl-Z.
            if (_last == 26)
                _control--;
            return new(_hasLf, _hasCrLf, _isBinary || _last == '\r' || _printable >> 7 < _control);
        }
    }
}
