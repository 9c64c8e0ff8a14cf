using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AssetSync;

/// <summary>Reads the lock file; anything that sync would not have written is refused with its position.</summary>
internal ref struct LockFileReader
{
    private readonly string _path;
    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly ArrayBufferWriter<byte> _unescaped = new();
    private readonly List<LockFile.Positions> _entries;
    private Utf8JsonReader _json;
    private int _line = 1;
    private int _counted;

    private LockFileReader(byte[] bytes, string path)
    {
        _path = path;
        _bytes = bytes;
        _entries = new(Math.Min(bytes.AsSpan().Count((byte)'\n'), bytes.Length / ContentHash.HexLength));
        _start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        _json = new(bytes.AsSpan(_start), new JsonReaderOptions { MaxDepth = 8 });
    }

    /// <param name="bytes">The whole file.</param>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="mappingFile">The path of the mapping file, which no entry may name.</param>
    /// <param name="pairs">The pairs of the mapping file, known to be allowed: the paths of an entry for one are not checked, which saves a tenth of the time.</param>
    /// <exception cref="AssetSyncException">The text is not a lock file (<c>ASSETSYNC0201</c>) or a newer one (<c>ASSETSYNC0202</c>).</exception>
    public static LockFile Read(byte[] bytes, string path, string mappingFile, PairList pairs)
    {
        var reader = new LockFileReader(bytes, path);
        try
        {
            reader.ReadDocument();
        }
        catch (JsonException exception)
        {
            throw reader.Invalid(
                $"the lock file is not valid JSON: {FirstSentence(exception.Message)}",
                new(path, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1));
        }
        catch (InvalidOperationException exception)
        {
            throw reader.Invalid($"the lock file has text that is not valid UTF-8: {FirstSentence(exception.Message)}");
        }

        var lockFile = reader.Finish();
        reader.Validate(lockFile, new(mappingFile, path), pairs);
        return lockFile;
    }

    private void ReadDocument()
    {
        int? version = null;
        var hasFiles = false;
        Require(JsonTokenType.StartObject, "an object");
        while (ReadKey())
        {
            if (_json.ValueTextEquals("lockVersion"u8) && version is null)
                version = ReadVersion();
            else if (_json.ValueTextEquals("files"u8) && !hasFiles)
                hasFiles = ReadEntries();
            else
                throw InvalidKey();
        }

        _json.Read();
        if (version is null)
            throw Invalid("the key \"lockVersion\" is missing");
    }

    private int ReadVersion()
    {
        if (!_json.Read() || _json.TokenType != JsonTokenType.Number || !_json.TryGetInt32(out var version) || version < 1)
            throw Invalid("lockVersion must be a whole number from 1");
        return version <= LockFile.Version
            ? version
            : throw new AssetSyncException(ExitCode.BadInput, [new(DiagnosticCodes.LockFileTooNew, $"the lock file has version {version}, this AssetSync knows up to {LockFile.Version}")
            {
                Location = Here(),
                Fix = "update AssetSync",
            }]);
    }

    private bool ReadEntries()
    {
        Require(JsonTokenType.StartObject, "an object");
        while (ReadKey())
            ReadEntry();
        return true;
    }

    private void ReadEntry()
    {
        var line = CurrentLine();
        var (destination, destinationLength) = ReadText();
        (int Start, int Length)? source = null;
        int? hash = null;
        Require(JsonTokenType.StartObject, "an object");
        while (ReadKey())
        {
            if (_json.ValueTextEquals("source"u8) && source is null)
            {
                Require(JsonTokenType.String, "a path");
                source = ReadText();
            }
            else if (_json.ValueTextEquals("sha256"u8) && hash is null)
            {
                Require(JsonTokenType.String, "a hash");
                hash = ContentHash.IsValid(_json.ValueSpan) ? ValueStart : throw Invalid("sha256 must have 64 lower-case hexadecimal digits");
            }
            else
            {
                throw InvalidKey();
            }
        }

        if (source is null || hash is null)
            throw Invalid($"the entry of {Quoted.Escape(TextAt(destination, destinationLength))} needs \"source\" and \"sha256\"");
        _entries.Add(new(destination, destinationLength, source.Value.Start, source.Value.Length, hash.Value, line));
    }

    private readonly int ValueStart => _start + (int)_json.TokenStartIndex + 1;

    // Escaped texts are kept unescaped after the bytes of the file.
    private readonly (int Start, int Length) ReadText()
    {
        if (!_json.ValueIsEscaped)
            return (ValueStart, _json.ValueSpan.Length);
        var start = _bytes.Length + _unescaped.WrittenCount;
        var length = _json.CopyString(_unescaped.GetSpan(_json.ValueSpan.Length));
        _unescaped.Advance(length);
        return (start, length);
    }

    private readonly string TextAt(int start, int length) =>
        Encoding.UTF8.GetString(start < _bytes.Length ? _bytes.AsSpan(start, length) : _unescaped.WrittenSpan.Slice(start - _bytes.Length, length));

    private readonly LockFile Finish()
    {
        byte[] text = _unescaped.WrittenCount == 0 ? _bytes : [.. _bytes, .. _unescaped.WrittenSpan];
        var lockFile = new LockFile(_path, text, _bytes.Length, _entries);
        for (var i = 1; i < lockFile.Count; i++)
        {
            if (Utf8Order.Compare(DestinationAt(text, _entries[i - 1]), DestinationAt(text, _entries[i])) <= 0)
                continue;
            _entries.Sort((left, right) => Utf8Order.Compare(DestinationAt(text, left), DestinationAt(text, right)) is not 0 and var order ? order : left.Line.CompareTo(right.Line));
            break;
        }

        return lockFile;
    }

    private static ReadOnlySpan<byte> DestinationAt(byte[] text, in LockFile.Positions entry) => text.AsSpan(entry.Destination, entry.DestinationLength);

    private readonly void Validate(LockFile lockFile, ReservedPaths reserved, PairList pairs)
    {
        LockEntry? last = null;
        foreach (var (pair, found) in LockFile.Match(pairs, lockFile))
        {
            if (found is not { } entry)
                continue;
            if (pair is null)
            {
                if (last?.Destination == entry.Destination)
                    throw Invalid($"{entry.Destination} has two entries", entry.Location);
                ValidatePath(lockFile.GetDestination(entry.Index), entry.Location);
                if (reserved.Holds(entry.Destination.Value))
                    throw Invalid($"the destination {entry.Destination} is reserved", entry.Location);
            }

            if (pair is not { } known || !lockFile.HasSourceOf(entry.Index, known))
                ValidatePath(lockFile.GetSource(entry.Index), entry.Location);
            last = entry;
        }
    }

    private readonly void ValidatePath(string path, FileLocation location)
    {
        if (path.Contains('\uFFFD', StringComparison.Ordinal))
            throw Invalid($"the path \"{Quoted.Escape(path)}\" is not valid UTF-8", location);
        if (!RelativePath.TryParse(path, out _, out var reason))
            throw Invalid($"\"{Quoted.Escape(path)}\" is not allowed here: {reason}", location);
    }

    private bool ReadKey() => _json.Read() && _json.TokenType == JsonTokenType.PropertyName;

    private void Require(JsonTokenType type, string what)
    {
        if (!_json.Read() || _json.TokenType != type)
            throw Invalid($"{what} is expected here");
    }

    private int CurrentLine()
    {
        var position = ValueStart;
        _line += _bytes.AsSpan(_counted, position - _counted).Count((byte)'\n');
        _counted = position;
        return _line;
    }

    private readonly FileLocation Here()
    {
        var before = _bytes.AsSpan(_start, (int)_json.TokenStartIndex);
        return new(_path, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }

    private readonly AssetSyncException InvalidKey() => Invalid($"the key \"{Quoted.Escape(_json.GetString()!)}\" is not known, or given twice");

    private readonly AssetSyncException Invalid(string message, FileLocation? location = null) => new(ExitCode.BadInput,
    [
        new(DiagnosticCodes.LockFileInvalid, message)
        {
            Location = location ?? Here(),
            Fix = "resolve what a merge left in it, or take the last good one from git, or delete it and run sync",
        },
    ]);

    // The runtime quotes everything after an invalid literal.
    private static string FirstSentence(string message) =>
        message.Contains(" is an invalid JSON literal", StringComparison.Ordinal) ? "unexpected character"
        : message.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? message[..end]
        : message;
}
