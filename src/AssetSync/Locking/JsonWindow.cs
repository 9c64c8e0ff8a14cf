using System.Text;
using System.Text.Json;

namespace AssetSync;

/// <summary>Reads the tokens of a JSON file through a window, and knows where each begins.</summary>
internal ref struct JsonWindow
{
    private const int LongestText = 1024 * 1024;

    private readonly ReadableFile _file;
    private byte[] _window;
    private ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private long _end;

    // How far lines are counted in the window, and where that is in the file.
    private int _counted;
    private int _line = 1;
    private int _column = 1;

    /// <param name="file">The file; a byte order mark at its start is passed over.</param>
    /// <param name="size">How many bytes are read at once.</param>
    public JsonWindow(ReadableFile file, int size)
    {
        _file = file;
        _window = new byte[size];
        var count = file.Read(_window, 0);
        _end = count;
        _bytes = _window.AsSpan(0, count);
        if (_bytes.StartsWith(Encoding.UTF8.Preamble))
            _bytes = _bytes[3..];
        _reader = new(_bytes, isFinalBlock: count < size, new(new JsonReaderOptions { MaxDepth = 8 }));
    }

    public readonly JsonTokenType TokenType => _reader.TokenType;

    /// <summary>Gets the text between the quotes as the file has it; valid until the next token is read.</summary>
    public readonly ReadOnlySpan<byte> Text => _reader.ValueSpan;

    public readonly bool IsEscaped => _reader.ValueIsEscaped;

    /// <summary>Gets the line and column where the token begins, both counted from 1; a column is a UTF-16 character.</summary>
    public (int Line, int Column) Position
    {
        get
        {
            CountTo((int)_reader.TokenStartIndex);
            return (_line, _column);
        }
    }

    public readonly bool Is(ReadOnlySpan<byte> text) => _reader.ValueTextEquals(text);

    public readonly string GetString() => _reader.GetString()!;

    public readonly bool TryGetInt32(out int value) => _reader.TryGetInt32(out value);

    /// <summary>Reads the next token, from the next window where this one ends; says false at the end of the file.</summary>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    public bool Read()
    {
        while (!_reader.Read())
        {
            if (_reader.IsFinalBlock)
                return false;
            Refill();
        }

        return true;
    }

    private void Refill()
    {
        var consumed = (int)_reader.BytesConsumed;
        CountTo(consumed);
        var rest = _bytes[consumed..];
        if (rest.Length > LongestText)
            throw new JsonException($"a text has more than {LongestText} bytes", null, _line - 1, _column - 1);
        if (rest.Length > _window.Length / 2)
        {
            var larger = new byte[2 * _window.Length];
            rest.CopyTo(larger);
            _window = larger;
        }
        else
        {
            rest.CopyTo(_window);
        }

        var free = _window.AsSpan(rest.Length);
        var count = _file.Read(free, _end);
        _end += count;
        _counted = 0;
        _bytes = _window.AsSpan(0, rest.Length + count);
        _reader = new(_bytes, isFinalBlock: count < free.Length, _reader.CurrentState);
    }

    private void CountTo(int position)
    {
        if (position <= _counted)
            return;
        var passed = _bytes[_counted..position];
        var lines = passed.Count((byte)'\n');
        _line += lines;
        _column = lines == 0 ? _column + Encoding.UTF8.GetCharCount(passed) : Encoding.UTF8.GetCharCount(passed[(passed.LastIndexOf((byte)'\n') + 1)..]) + 1;
        _counted = position;
    }
}
