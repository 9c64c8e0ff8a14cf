using System.Text;
using System.Text.Json;

namespace AssetSync;

/// <summary>Reads the lock file; whatever it says that sync would not have written is refused with its position.</summary>
internal ref struct LockFileReader
{
    private readonly string _path;
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private long _counted;
    private int _line = 1;
    private readonly IReadOnlyList<Pair> _pairs;
    private int _next;

    private LockFileReader(ReadOnlySpan<byte> bytes, string path, IReadOnlyList<Pair> pairs)
    {
        _pairs = pairs;
        _path = path;
        _bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        _reader = new(_bytes, new JsonReaderOptions { MaxDepth = 8 });
    }

    /// <param name="bytes">The file's content.</param>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="mappingFile">The path of the mapping file, which no entry may name.</param>
    /// <param name="pairs">The pairs of the mapping file, sorted by destination and known to be allowed: an entry that names one need not be looked into.</param>
    /// <exception cref="AssetSyncException">The text is no lock file (<c>ASSETSYNC0201</c>) or a newer one (<c>ASSETSYNC0202</c>).</exception>
    public static LockFile Read(ReadOnlySpan<byte> bytes, string path, string mappingFile, IReadOnlyList<Pair> pairs)
    {
        var reader = new LockFileReader(bytes, path, pairs);
        try
        {
            return reader.ReadDocument(new(mappingFile, path));
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
    }

    private LockFile ReadDocument(ReservedPaths reserved)
    {
        var entries = new List<LockEntry>(Math.Max(4, _bytes.Length / 150));
        var version = 0;
        Require(JsonTokenType.StartObject, "an object");
        while (ReadKey())
        {
            if (_reader.ValueTextEquals("lockVersion"u8))
                version = ReadVersion();
            else if (_reader.ValueTextEquals("files"u8))
                ReadEntries(entries, reserved);
            else
                throw Invalid($"the key \"{_reader.GetString()}\" is not known");
        }

        _reader.Read();
        if (version == 0)
            throw Invalid("the key \"lockVersion\" is missing");
        return Sort(entries);
    }

    private int ReadVersion()
    {
        if (!_reader.Read() || _reader.TokenType != JsonTokenType.Number || !_reader.TryGetInt32(out var version) || version < 1)
            throw Invalid("lockVersion must be a whole number from 1");
        return version <= LockFile.Version
            ? version
            : throw new AssetSyncException(ExitCode.BadInput, [new(DiagnosticCodes.LockFileTooNew, $"the lock file has version {version}, this AssetSync knows up to {LockFile.Version}")
            {
                Location = Here(),
                Fix = "update AssetSync",
            }]);
    }

    private void ReadEntries(List<LockEntry> entries, ReservedPaths reserved)
    {
        Require(JsonTokenType.StartObject, "an object");
        while (ReadKey())
        {
            var line = CurrentLine();
            var pair = FindPair();
            var destination = pair?.Destination ?? ReadPath();
            if (pair is null && reserved.Holds(destination.Value))
                throw Invalid($"the destination {destination} is reserved");
            entries.Add(ReadEntry(destination, pair, line));
        }
    }

    private LockEntry ReadEntry(RelativePath destination, Pair? pair, int line)
    {
        RelativePath source = default;
        ContentHash? hash = null;
        Require(JsonTokenType.StartObject, "an object");
        while (ReadKey())
        {
            if (_reader.ValueTextEquals("source"u8))
            {
                Require(JsonTokenType.String, "a path");
                source = pair is not null && IsText(pair.Source) ? pair.Source : ReadPath();
            }
            else if (_reader.ValueTextEquals("sha256"u8))
            {
                Require(JsonTokenType.String, "a hash");
                if (!ContentHash.TryParse(_reader.ValueSpan, out var value))
                    throw Invalid("sha256 must have 64 lower-case hexadecimal digits");
                hash = value;
            }
            else
            {
                throw Invalid($"the key \"{_reader.GetString()}\" is not known");
            }
        }

        if (source == default || hash is null)
            throw Invalid($"the entry of {destination} needs \"source\" and \"sha256\"");
        return new(destination, source, hash.Value, line);
    }

    private bool ReadKey() => _reader.Read() && _reader.TokenType == JsonTokenType.PropertyName;

    private void Require(JsonTokenType type, string what)
    {
        if (!_reader.Read() || _reader.TokenType != type)
            throw Invalid($"{what} is expected here");
    }

    private RelativePath ReadPath()
    {
        var text = _reader.GetString()!;
        return RelativePath.TryParse(text, out var path, out var reason) ? path : throw Invalid($"\"{text}\" is not allowed here: {reason}");
    }

    // Entries and pairs are sorted alike, so that the next one is nearly always the one: no text is made of what is known.
    private Pair? FindPair()
    {
        if (_next < _pairs.Count && IsText(_pairs[_next].Destination))
            return _pairs[_next++];
        if (_pairs.Count == 0)
            return null;
        var text = _reader.GetString()!;
        int low = 0, high = _pairs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_pairs[middle].Destination.Value, text) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        _next = low;
        return low < _pairs.Count && _pairs[low].Destination.Value == text ? _pairs[_next++] : null;
    }

    private readonly bool IsText(RelativePath path) => !_reader.ValueIsEscaped && Ascii.Equals(_reader.ValueSpan, path.Value);

    private LockFile Sort(List<LockEntry> entries)
    {
        for (var i = 1; i < entries.Count; i++)
        {
            if (entries[i - 1].Destination < entries[i].Destination)
                continue;
            entries.Sort((left, right) => left.Destination.CompareTo(right.Destination));
            break;
        }

        for (var i = 1; i < entries.Count; i++)
        {
            if (entries[i - 1].Destination == entries[i].Destination)
                throw Invalid($"{entries[i].Destination} has two entries", new(_path, Math.Max(entries[i - 1].Line, entries[i].Line), 5));
        }

        return LockFile.OfSorted(_path, entries);
    }

    private int CurrentLine()
    {
        var position = _reader.TokenStartIndex;
        _line += _bytes[(int)_counted..(int)position].Count((byte)'\n');
        _counted = position;
        return _line;
    }

    private FileLocation Here()
    {
        var line = CurrentLine();
        var start = _bytes[..(int)_reader.TokenStartIndex].LastIndexOf((byte)'\n') + 1;
        return new(_path, line, Encoding.UTF8.GetCharCount(_bytes[start..(int)_reader.TokenStartIndex]) + 1);
    }

    private AssetSyncException Invalid(string message, FileLocation? location = null) => new(ExitCode.BadInput,
    [
        new(DiagnosticCodes.LockFileInvalid, message)
        {
            Location = location ?? Here(),
            Fix = "resolve what a merge left in it, or take the last good one from git, or delete it and run sync",
        },
    ]);

    private static string FirstSentence(string message) =>
        message.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;
}
