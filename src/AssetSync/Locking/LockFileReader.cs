using System.Text;
using System.Text.Json;

namespace AssetSync;

/// <summary>Reads the lock file through a window; whatever it says that sync would not have written is refused with its position.</summary>
internal ref struct LockFileReader
{
    private const int WindowSize = 64 * 1024;

    private readonly string _path;
    private readonly PairList _pairs;
    private readonly List<LockEntry> _unpaired = [];
    private readonly Dictionary<PairPlace, RelativePath> _otherSources = [];
    private JsonWindow _json;

    // The pair that the next entry is expected to name.
    private int _run;
    private int _next;

    private LockFileReader(ReadableFile file, string path, PairList pairs, int windowSize)
    {
        _path = path;
        _pairs = pairs;
        _json = new(file, windowSize);
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

    private LockFile ReadDocument(ReservedPaths reserved)
    {
        var version = 0;
        Require(JsonTokenType.StartObject, "an object");
        while (ReadKey())
        {
            if (_json.Is("lockVersion"u8))
                version = ReadVersion();
            else if (_json.Is("files"u8))
                ReadEntries(reserved);
            else
                throw Invalid($"the key \"{Quoted.Escape(_json.GetString())}\" is not known");
        }

        _json.Read();
        if (version == 0)
            throw Invalid("the key \"lockVersion\" is missing");
        SortUnpaired();
        return new(_path, _unpaired, _otherSources);
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

    private void ReadEntries(ReservedPaths reserved)
    {
        Require(JsonTokenType.StartObject, "an object");
        while (ReadKey())
        {
            var line = _json.Position.Line;
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
            if (_json.Is("source"u8))
            {
                Require(JsonTokenType.String, "a path");
                hasSource = true;
                source = pair is { } known && IsText(known.Run.SourceFolder, known.SourceName) ? null : ReadPath();
            }
            else if (_json.Is("sha256"u8))
            {
                Require(JsonTokenType.String, "a hash");
                if (!ContentHash.TryParse(_json.Text, out var value))
                    throw Invalid("sha256 must have 64 lower-case hexadecimal digits");
                hash = value;
            }
            else
            {
                throw Invalid($"the key \"{Quoted.Escape(_json.GetString())}\" is not known");
            }
        }

        if (!hasSource || hash is null)
            throw Invalid($"the entry of {pair?.Destination ?? destination} needs \"source\" and \"sha256\"");
        return (source is not null && source == pair?.Source ? null : source, hash.Value);
    }

    private bool ReadKey() => _json.Read() && _json.TokenType == JsonTokenType.PropertyName;

    private void Require(JsonTokenType type, string what)
    {
        if (!_json.Read() || _json.TokenType != type)
            throw Invalid($"{what} is expected here");
    }

    private RelativePath ReadPath()
    {
        var text = _json.GetString();
        return RelativePath.TryParse(text, out var path, out var reason) ? path : throw Invalid($"\"{Quoted.Escape(text)}\" is not allowed here: {reason}");
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
        var found = _pairs.Search(RelativePath.Trusted(_json.GetString()), out var isExact);
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
        if (_json.IsEscaped)
            return false;
        var text = _json.Text;
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

    private FileLocation Here()
    {
        var (line, column) = _json.Position;
        return new(_path, line, column);
    }

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
