using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace AssetSync;

/// <summary>Walks the entries of an index file in its order, which is that of the bytes of their paths.</summary>
/// <remarks>
/// The format is that of git's Documentation/gitformat-index.txt, versions 2 to 4. An index that is split or sparse, or has another
/// extension that must be understood, is walked too, but <see cref="TryFinish"/> says that its entries are not all.
/// </remarks>
internal ref struct IndexWalk
{
    public const int WindowSize = 256 * 1024;
    private const int HeaderLength = 12;
    private const int StatusLength = 40;
    private const int ModeOffset = 24;
    private const int LongName = 0xFFF;
    private const int IsExtended = 0x4000;
    private const int IntentToAdd = 0x2000;

    // No entry that makes sense is longer: a path has 4096 bytes at most.
    private const int LongestEntry = 16 * 1024;

    private readonly SafeFileHandle? _file;
    private readonly byte[] _window;
    private readonly int _idLength;
    private readonly int _version;
    private readonly long _length;
    private long _windowStart;
    private int _end;
    private int _left;
    private int _position = HeaderLength;
    private byte[] _expanded = [];
    private int _expandedLength;

    /// <summary>Walks a file that was read as a whole; <see cref="GitEntry.PathStart"/> and <see cref="GitEntry.IdStart"/> are places in it.</summary>
    public IndexWalk(byte[] whole, int idLength)
        : this(null, whole, whole.Length, idLength)
    {
    }

    /// <summary>Walks a file through a window, which costs less than the memory for all of it.</summary>
    public IndexWalk(SafeFileHandle file, byte[] window, int idLength)
        : this(file, window, RandomAccess.GetLength(file), idLength)
    {
    }

    private IndexWalk(SafeFileHandle? file, byte[] window, long length, int idLength)
    {
        _file = file;
        _window = window;
        _idLength = idLength;
        _length = length;
        if (file is not null)
            Fill(0);
        else
            _end = (int)length - idLength;
        if (_end < HeaderLength || !window.AsSpan().StartsWith("DIRC"u8))
            return;
        var version = BinaryPrimitives.ReadUInt32BigEndian(window.AsSpan(4));
        var count = BinaryPrimitives.ReadUInt32BigEndian(window.AsSpan(8));
        if (version is < 2 or > 4 || count > length / StatusLength)
            return;
        _version = (int)version;
        _left = (int)count;
    }

    public GitEntry Entry { get; private set; }

    public bool IsIntentToAdd { get; private set; }

    /// <summary>Gets the entry's path from the top of the work tree; valid until the next step.</summary>
    public readonly ReadOnlySpan<byte> Path =>
        HasExpandedPaths ? _expanded.AsSpan(0, _expandedLength) : _window.AsSpan(Entry.PathStart, Entry.PathLength);

    /// <summary>Gets whether paths are not in the file as they are, so that <see cref="GitEntry.PathStart"/> means nothing.</summary>
    public readonly bool HasExpandedPaths => _version == 4;

    /// <summary>Goes to the next entry; says false at the end, and where the file makes no sense.</summary>
    public bool MoveNext()
    {
        if (_end - _position < LongestEntry && _windowStart + _end + _idLength < _length)
            Fill(_position);
        var start = _position;
        var name = start + StatusLength + _idLength + 2;
        if (_left == 0 || name > _end)
            return false;
        var flags = BinaryPrimitives.ReadUInt16BigEndian(_window.AsSpan(name - 2));
        IsIntentToAdd = false;
        if ((flags & IsExtended) != 0)
        {
            if (_version < 3 || name + 2 > _end)
                return false;
            IsIntentToAdd = (BinaryPrimitives.ReadUInt16BigEndian(_window.AsSpan(name)) & IntentToAdd) != 0;
            name += 2;
        }

        var length = _version == 4 ? Expand(ref name) : Measure(name, flags & LongName);
        if (length < 0)
            return false;
        var mode = (int)BinaryPrimitives.ReadUInt32BigEndian(_window.AsSpan(start + ModeOffset));
        Entry = new(name, length, start + StatusLength, mode, (flags >> 12) & 3);
        // An entry of the older versions is filled up with one to eight NULs to a multiple of eight.
        _position = _version == 4 ? name : start + ((name + length - start + 8) & ~7);
        _left--;
        return true;
    }

    /// <summary>Says whether every entry was read and nothing behind them changes what they mean.</summary>
    public bool TryFinish()
    {
        if (_version == 0 || _left > 0)
            return false;
        var end = _length - _idLength;
        for (var position = _windowStart + _position; position != end;)
        {
            if (_file is not null)
                Fill((int)(position - _windowStart));
            var extension = _window.AsSpan((int)(position - _windowStart));
            // Only extensions that begin with a capital letter may be passed over.
            if (end - position < 8 || extension.Length < 8 || extension[0] is < (byte)'A' or > (byte)'Z')
                return false;
            position += 8L + BinaryPrimitives.ReadUInt32BigEndian(extension[4..]);
            if (position > end)
                return false;
        }

        return true;
    }

    // Moves the window so that it begins at the given place of it.
    private void Fill(int from)
    {
        _windowStart += from;
        _position -= from;
        var filled = 0;
        while (filled < _window.Length && RandomAccess.Read(_file!, _window.AsSpan(filled), _windowStart + filled) is > 0 and var count)
            filled += count;
        _end = (int)Math.Min(filled, _length - _idLength - _windowStart);
    }

    private readonly int Measure(int name, int length)
    {
        if (length == LongName)
            length = _window.AsSpan(name, _end - name).IndexOf((byte)0);
        return length >= 0 && name + length < _end && _window[name + length] == 0 ? length : -1;
    }

    // Version 4: how many bytes to drop from the end of the path before, then what follows, then a NUL.
    private int Expand(ref int name)
    {
        var dropped = ReadOffset(ref name);
        if (dropped < 0 || dropped > _expandedLength)
            return -1;
        var length = _window.AsSpan(name, _end - name).IndexOf((byte)0);
        if (length < 0)
            return -1;
        var kept = _expandedLength - dropped;
        if (_expanded.Length < kept + length)
            Array.Resize(ref _expanded, Math.Max(kept + length, 1024));
        _window.AsSpan(name, length).CopyTo(_expanded.AsSpan(kept));
        _expandedLength = kept + length;
        name += length + 1;
        return _expandedLength;
    }

    // The numbers of git's pack format: seven bits a byte, most significant first, each continuation one more than it says.
    private readonly int ReadOffset(ref int position)
    {
        var value = -1L;
        byte next;
        do
        {
            if (position >= _end || value > int.MaxValue >> 8)
                return -1;
            next = _window[position++];
            value = ((value + 1) << 7) | (byte)(next & 127);
        }
        while ((next & 128) != 0);
        return (int)value;
    }
}
