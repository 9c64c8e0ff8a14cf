using System.Text;
using System.Text.Json;

namespace AssetSync;

/// <summary>Reads the lock file through a window; whatever it says that sync would not have written is refused with its position.</summary>
internal ref struct LockFileReader
{
    private const int WindowSize = 64 * 1024;
    private const int LargestToken = 1024 * 1024;

    private readonly string _path;
    private readonly ReadableFile _file;
    private readonly PairList _pairs;
    private readonly List<LockEntry> _unpaired = [];
    private readonly Dictionary<PairPlace, RelativePath> _otherSources = [];
    private byte[] _window;
    private ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private long _end;

    // How far lines are counted in the window, and what lies before it.
    private int _counted;
    private int _line = 1;
    private int _column = 1;
    private int _run;
    private int _next;

    private LockFileReader(ReadableFile file, string path, PairList pairs, int windowSize)
    {
        _file = file;
        _path = path;
        _pairs = pairs;
        _window = new byte[windowSize];
        var count = file.Read(_window, 0);
        _end = count;
        _bytes = _window.AsSpan(0, count);
        if (_bytes.StartsWith(Encoding.UTF8.Preamble))
            _bytes = _bytes[3..];
        _reader = new(_bytes, isFinalBlock: count < windowSize, new(new JsonReaderOptions { MaxDepth = 8 }));
    }

    /// <param name="file">The file.</param>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="mappingFile">The path of the mapping file, which no entry may name.</param>
    /// <param name="pairs">The pairs of the mapping file, known to be allowed: an entry that names one need not be looked into, and is noted with it.</param>
    /// <param name="windowSize">How many bytes are read at once.</param>
    /// <exception cref="AssetSyncException">The text is no lock file (<c>ASSETSYNC0201</c>) or a newer one (<c>ASSETSYNC0202</c>).</exception>
    public static LockFile Read(ReadableFile file, string path, string mappingFile, PairList pairs, int windowSize = WindowSize) =>
        Read(new(file, path, pairs, windowSize), mappingFile);

    private static LockFile Read(LockFileReader reader, string mappingFile)
    {
        try
        {
            return reader.ReadDocument(new(mappingFile, reader._path));
        }
        catch (JsonException exception)
        {
            throw reader.Invalid(
                $"the lock file is not valid JSON: {FirstSentence(exception.Message)}",
                new(reader._path, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1));
        }
        catch (InvalidOperationException exception)
        {
            throw reader.Invalid($"the lock file has text that is not valid UTF-8: {FirstSentence(exception.Message)}");
        }
    }

    // The next token, from the next window where this one ends.
    private bool Read()
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
        if (rest.Length >= LargestToken)
            throw Invalid("no text of a lock file is that long");
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

    private LockFile ReadDocument(ReservedPaths reserved)
    {
        var version = 0;
        Require(JsonTokenType.StartObject, "an object");
        while (ReadKey())
        {
            if (_reader.ValueTextEquals("lockVersion"u8))
                version = ReadVersion();
            else if (_reader.ValueTextEquals("files"u8))
                ReadEntries(reserved);
            else
                throw Invalid($"the key \"{_reader.GetString()}\" is not known");
        }

        Read();
        if (version == 0)
            throw Invalid("the key \"lockVersion\" is missing");
        SortUnpaired();
        return new(_path, _unpaired, _otherSources);
    }

    private int ReadVersion()
    {
        if (!Read() || _reader.TokenType != JsonTokenType.Number || !_reader.TryGetInt32(out var version) || version < 1)
            throw Invalid("lockVersion must be a whole number from 1");
        return version <= LockFile.Version
            ? version
            : throw new AssetSyncException(ExitCode.BadInput, [new(DiagnosticCodes.LockFileTooNew, $"the lock file has version {version}, this AssetSync knows up to {LockFile.Version}")
            {
                Location = Here(),
                Fix = "update AssetSync",
            }]);
    }

    private void ReadEntries(ReservedPaths reserved)
    {
        Require(JsonTokenType.StartObject, "an object");
        while (ReadKey())
        {
            var line = CurrentLine();
            if (FindPair() is { } pair)
            {
                ReadEntryOf(pair, line);
                continue;
            }

            var destination = ReadPath();
            if (reserved.Holds(destination.Value))
                throw Invalid($"the destination {destination} is reserved");
            var (source, hash) = ReadEntry(destination, null);
            _unpaired.Add(new(destination, source!.Value, hash, line));
        }
    }

    private void ReadEntryOf(in PairPlace pair, int line)
    {
        if (pair.Run.HashWritten(pair.Index) is not null)
            throw HasTwoEntries(pair.Destination, line);
        var (other, hash) = ReadEntry(default, pair);
        pair.Run.SetWritten(pair.Index, hash, other is not null);
        if (other is { } source)
            _otherSources.Add(pair, source);
    }

    // The source is null where it is the pair's.
    private (RelativePath? Source, ContentHash Hash) ReadEntry(RelativePath destination, PairPlace? pair)
    {
        RelativePath? source = null;
        ContentHash? hash = null;
        var hasSource = false;
        Require(JsonTokenType.StartObject, "an object");
        while (ReadKey())
        {
            if (_reader.ValueTextEquals("source"u8))
            {
                Require(JsonTokenType.String, "a path");
                hasSource = true;
                source = pair is { } known && IsText(known.Run.SourceFolder, known.SourceName) ? null : ReadPath();
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

        if (!hasSource || hash is null)
            throw Invalid($"the entry of {pair?.Destination ?? destination} needs \"source\" and \"sha256\"");
        return (source is not null && source == pair?.Source ? null : source, hash.Value);
    }

    private bool ReadKey() => Read() && _reader.TokenType == JsonTokenType.PropertyName;

    private void Require(JsonTokenType type, string what)
    {
        if (!Read() || _reader.TokenType != type)
            throw Invalid($"{what} is expected here");
    }

    private RelativePath ReadPath()
    {
        var text = _reader.GetString()!;
        return RelativePath.TryParse(text, out var path, out var reason) ? path : throw Invalid($"\"{text}\" is not allowed here: {reason}");
    }

    // Entries and pairs are sorted alike, so that the next one is nearly always the one: no text is made of what is known.
    private PairPlace? FindPair()
    {
        if (Next() is { } next && IsText(next.Run.DestinationFolder, next.DestinationName))
        {
            _next++;
            return next;
        }

        if (_pairs.Count == 0)
            return null;
        var found = _pairs.Search(RelativePath.Trusted(_reader.GetString()!), out var isExact);
        _run = found.Run;
        _next = isExact ? found.Index + 1 : found.Index;
        return isExact ? new(_pairs.Runs[_run], found.Index) : null;
    }

    private PairPlace? Next()
    {
        for (; _run < _pairs.Runs.Count; _run++, _next = 0)
        {
            if (_next < _pairs.Runs[_run].Count)
                return new(_pairs.Runs[_run], _next);
        }

        return null;
    }

    private readonly bool IsText(string folder, in FileName name)
    {
        if (_reader.ValueIsEscaped)
            return false;
        var text = _reader.ValueSpan;
        if (folder.Length > 0)
        {
            if (text.Length <= folder.Length || text[folder.Length] != '/' || !Ascii.Equals(text[..folder.Length], folder))
                return false;
            text = text[(folder.Length + 1)..];
        }

        return text.SequenceEqual(name.Utf8);
    }

    private readonly void SortUnpaired()
    {
        _unpaired.Sort((left, right) => left.Destination.CompareTo(right.Destination));
        for (var i = 1; i < _unpaired.Count; i++)
        {
            if (_unpaired[i - 1].Destination == _unpaired[i].Destination)
                throw HasTwoEntries(_unpaired[i].Destination, Math.Max(_unpaired[i - 1].Line, _unpaired[i].Line));
        }
    }

    private readonly AssetSyncException HasTwoEntries(RelativePath destination, int line) => Invalid($"{destination} has two entries", _path, new(_path, line, 5));

    private int CurrentLine()
    {
        CountTo((int)_reader.TokenStartIndex);
        return _line;
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

    private FileLocation Here() => new(_path, CurrentLine(), _column);

    private AssetSyncException Invalid(string message, FileLocation? location = null) => Invalid(message, _path, location ?? Here());

    private static AssetSyncException Invalid(string message, string path, FileLocation location) => new(ExitCode.BadInput,
    [
        new(DiagnosticCodes.LockFileInvalid, message)
        {
            Location = location,
            Fix = "resolve what a merge left in it, or take the last good one from git, or delete it and run sync",
        },
    ]);

    // What a literal is not ends where the window does.
    private static string FirstSentence(string message) =>
        message.Contains(" is an invalid JSON literal", StringComparison.Ordinal) ? "no value begins so"
        : message.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? message[..end]
        : message;
}
