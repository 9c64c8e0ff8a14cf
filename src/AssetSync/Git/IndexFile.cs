using System.Buffers;
using System.Buffers.Binary;

namespace AssetSync;

/// <summary>Reads the entries of an index file without git.</summary>
/// <remarks>The format is that of git's Documentation/gitformat-index.txt, versions 2 to 4.</remarks>
internal sealed class IndexFile
{
    private const int HeaderLength = 12;
    private const int StatusLength = 40;
    private const int ModeOffset = 24;
    private const int LongName = 0xFFF;
    private const int IsExtended = 0x4000;
    private const int IntentToAdd = 0x2000;

    private readonly byte[] _bytes;
    private readonly int _idLength;
    private readonly int _version;
    private readonly int _end;

    // In version 4 a path has only what differs from the previous one; here they are complete.
    private readonly ArrayBufferWriter<byte> _paths = new();
    private int _position = HeaderLength;
    private int _lastLength;

    private IndexFile(byte[] bytes, int idLength)
    {
        _bytes = bytes;
        _idLength = idLength;
        _version = (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(4));
        _end = bytes.Length - idLength;
    }

    /// <summary>Returns the entries, or null if only git understands the file: it is split, sparse, or of an unknown version.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="idLength">The length of an id in bytes.</param>
    /// <param name="withIntents">Whether to also return entries of <c>git add --intent-to-add</c>.</param>
    public static GitEntries? TryParse(byte[] bytes, int idLength, bool withIntents)
    {
        if (bytes.Length < HeaderLength + idLength || !bytes.AsSpan().StartsWith("DIRC"u8))
            return null;
        var file = new IndexFile(bytes, idLength);
        var count = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(8));
        if (file._version is < 2 or > 4 || count > bytes.Length / StatusLength)
            return null;
        var entries = new List<GitEntry>((int)count);
        for (; count > 0; count--)
        {
            if (file.TryReadEntry(out var isIntent) is not { } entry)
                return null;
            if (withIntents || !isIntent)
                entries.Add(entry);
        }

        var paths = file._version == 4 ? file._paths.WrittenSpan.ToArray() : bytes;
        return file.HasKnownExtensions() ? new(paths, entries, bytes, idLength) : null;
    }

    private GitEntry? TryReadEntry(out bool isIntent)
    {
        isIntent = false;
        var start = _position;
        var name = start + StatusLength + _idLength + 2;
        if (name > _end)
            return null;
        var flags = BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(name - 2));
        if ((flags & IsExtended) != 0)
        {
            if (_version < 3 || name + 2 > _end)
                return null;
            isIntent = (BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(name)) & IntentToAdd) != 0;
            name += 2;
        }

        var mode = (int)BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(start + ModeOffset));
        var entry = new GitEntry(name, 0, start + StatusLength, mode, (flags >> 12) & 3);
        return _version == 4 ? TryExpandPath(entry) : TryMeasurePath(entry, start, flags & LongName);
    }

    private GitEntry? TryMeasurePath(in GitEntry entry, int start, int length)
    {
        var name = entry.PathStart;
        if (length == LongName)
            length = _bytes.AsSpan(name, _end - name).IndexOf((byte)0);
        if (length < 0 || name + length >= _end || _bytes[name + length] != 0)
            return null;
        // One to eight NULs fill the entry up to a multiple of eight.
        _position = start + ((name + length - start + 8) & ~7);
        return entry with { PathLength = length };
    }

    // Version 4: how many bytes to drop from the end of the previous path, then the rest of the path, then a NUL.
    private GitEntry? TryExpandPath(in GitEntry entry)
    {
        _position = entry.PathStart;
        if (ReadOffset() is not (>= 0 and var dropped) || dropped > _lastLength)
            return null;
        var length = _bytes.AsSpan(_position, _end - _position).IndexOf((byte)0);
        if (length < 0)
            return null;
        var (start, kept) = (_paths.WrittenCount, _lastLength - dropped);
        _lastLength = kept + length;
        var path = _paths.GetSpan(_lastLength);
        _paths.WrittenSpan.Slice(start - kept - dropped, kept).CopyTo(path);
        _bytes.AsSpan(_position, length).CopyTo(path[kept..]);
        _paths.Advance(_lastLength);
        _position += length + 1;
        return entry with { PathStart = start, PathLength = _lastLength };
    }

    // Numbers as in git's pack format: seven bits per byte, most significant first, plus one for each continuation.
    private int ReadOffset()
    {
        var value = -1L;
        byte next;
        do
        {
            if (_position >= _end || value > int.MaxValue >> 8)
                return -1;
            next = _bytes[_position++];
            value = ((value + 1) << 7) | (byte)(next & 127);
        }
        while ((next & 128) != 0);
        return (int)value;
    }

    // Only extensions that begin with a capital letter may be ignored; others change the meaning of the entries.
    private bool HasKnownExtensions()
    {
        long position = _position;
        while (position <= _end - 8 && _bytes[position] is >= (byte)'A' and <= (byte)'Z')
            position += 8L + BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan((int)position + 4));
        return position == _end;
    }
}
