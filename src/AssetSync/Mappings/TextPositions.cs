using System.Text;

namespace AssetSync;

/// <summary>Turns byte offsets into lines and columns; offsets come in ascending order, so that the text is scanned once.</summary>
internal ref struct TextPositions(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;
    private int _line = 1;
    private int _column = 1;

    public (int Line, int Column) Locate(int offset)
    {
        while (_at < offset)
        {
            var length = _text[_at..offset].IndexOfAny((byte)'\n', (byte)'\r');
            var ends = length >= 0 && !IsCarriageReturnOfPair(_at + length);
            var next = length < 0 ? offset : _at + length + 1;
            if (ends)
                (_line, _column) = (_line + 1, 1);
            else
                _column += Encoding.UTF8.GetCharCount(_text[_at..next]);
            _at = next;
        }

        return (_line, _column);
    }

    private readonly bool IsCarriageReturnOfPair(int at) =>
        _text[at] == '\r' && at + 1 < _text.Length && _text[at + 1] == '\n';
}
