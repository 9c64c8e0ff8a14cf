using System.Buffers;

namespace AssetSync;

/// <summary>The properties of content that matter to git's conversions.</summary>
/// <param name="Endings">The line endings that it has.</param>
/// <param name="IsBinary">Whether git considers it binary.</param>
/// <param name="HasId">Whether it has the keyword that the ident attribute expands.</param>
/// <param name="IsEmpty">Whether it has no bytes, and so nothing to convert.</param>
internal readonly record struct ContentShape(LineEndings Endings, bool IsBinary, bool HasId, bool IsEmpty)
{
    public bool HasCrLf => Endings.CrLf is not null;

    /// <summary>Reads a whole file. As in git's conversion, it is binary with a NUL, a lone CR, or more than one control character per 128 others.</summary>
    public static ContentShape Read(ReadableFile file)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Content.WindowSize);
        try
        {
            var scan = default(Scan);
            long offset = 0;
            for (; file.Read(buffer, offset) is > 0 and var count; offset += count)
                scan.Add(buffer.AsSpan(0, count));
            return scan.Finish(isEmpty: offset == 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private struct Scan
    {
        private long _printable;
        private long _control;
        private int? _lf;
        private int? _crLf;
        private int? _moreCr;
        private int _crs;
        private bool _isBinary;
        private bool _hasId;
        private int _idLength; // How much of "$Id:" was read.
        private byte _last;

        public void Add(ReadOnlySpan<byte> bytes)
        {
            foreach (var value in bytes)
            {
                ReadId(value);
                if (value == '\n')
                    EndLine();
                else if (value == '\r')
                    _crs++;
                else
                    ReadOther(value);
                _last = value;
            }
        }

        private void EndLine()
        {
            if (_crs == 0)
                _lf = 0;
            else if (_crs == 1)
                _crLf = 1;
            else
                _moreCr = 2;
            _isBinary |= _crs > 1;
            _crs = 0;
        }

        private void ReadOther(byte value)
        {
            _isBinary |= _crs > 0 || value == 0;
            _crs = 0;
            if (value is 127 or (< 32 and not ((byte)'\b' or (byte)'\t' or 27 or 12)))
                _control++;
            else
                _printable++;
        }

        // "$Id$", or "$Id:" with another '$' on the same line, as in git's count_ident.
        private void ReadId(byte value)
        {
            _hasId |= value == '$' && _idLength >= 3;
            _idLength = _idLength switch
            {
                4 => value is (byte)'$' or (byte)'\n' ? 0 : 4,
                1 when value == 'I' => 2,
                2 when value == 'd' => 3,
                3 => value == ':' ? 4 : 0,
                _ => value == '$' ? 1 : 0,
            };
        }

        public readonly ContentShape Finish(bool isEmpty)
        {
            // Some editors end a text with Ctrl-Z.
            var control = _last == 26 ? _control - 1 : _control;
            return new(new(_lf, _crLf, _moreCr), _isBinary || _crs > 0 || _printable >> 7 < control, _hasId, isEmpty);
        }
    }
}
