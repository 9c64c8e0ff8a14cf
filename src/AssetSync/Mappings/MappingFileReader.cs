using System.Text.Json;

namespace AssetSync;

/// <summary>Reads the mapping file token by token and notes every problem with its place.</summary>
internal ref partial struct MappingFileReader(ReadOnlySpan<byte> text, string path, ProblemCollector problems)
{
    // An entry's list of destinations is four deep; the rest is room for values of keys that are refused anyway.
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _text = text;
    private Utf8JsonReader _json = new(text, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth });
    private TextPositions _positions = new(text);
    private bool _anyEntry;

    /// <summary>Returns the file, or null when it is not an object; what else is wrong is noted.</summary>
    public MappingFile? Read()
    {
        try
        {
            _json.Read();
            var file = ReadFile();
            while (_json.Read())
                _json.Skip();
            return file;
        }
        catch (JsonException exception)
        {
            var (offset, message) = JsonSyntax.Describe(exception, _text, (int)_json.BytesConsumed, _json.CurrentDepth >= MaxDepth - 1);
            problems.Add(DiagnosticCodes.MappingFileSyntax, message, At(offset));
            return null;
        }
    }

    private MappingFile? ReadFile()
    {
        var start = Here();
        if (!Expect(JsonTokenType.StartObject, "the mapping file"))
            return null;
        List<Mapping>? mappings = null;
        FileLocation? mappingsLocation = null;
        var (keys, allowEmpty) = (0, false);
        while (NextKey(MappingKeys.OfFile, MappingKeys.OfEntry, ref keys, out var key))
        {
            switch (key)
            {
                case 0:
                    Expect(JsonTokenType.String, "\"$schema\"");
                    break;
                case 1:
                    mappingsLocation = Here();
                    mappings = ReadMappings();
                    break;
                default:
                    allowEmpty = ReadFlag("\"allowEmpty\"");
                    break;
            }
        }

        if ((keys & 2) == 0)
            problems.Add(DiagnosticCodes.MissingKey, "the mapping file has no \"mappings\"", start, "add \"mappings\": [ ... ]");
        else if (mappings is { Count: 0 } && !allowEmpty && !_anyEntry)
            problems.Add(DiagnosticCodes.NoMappings, "there are no mappings", mappingsLocation!, "add one, or \"allowEmpty\": true when this is meant");
        return new MappingFile { Path = path, Mappings = mappings ?? [], AllowEmpty = allowEmpty };
    }

    /// <summary>Goes on to the value of the next key that is known and new; notes and skips the others.</summary>
    private bool NextKey(string[] known, string[] elsewhere, ref int seen, out int index)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            index = IndexOfKey(known);
            if (index < 0)
            {
                var key = Text() ?? System.Text.Encoding.UTF8.GetString(_json.ValueSpan);
                problems.Add(DiagnosticCodes.UnknownKey, $"unknown key {Quoted.Of(key)}", Here(), MappingKeys.Suggest(key, known, elsewhere));
            }
            else if ((seen & (1 << index)) != 0)
                problems.Add(DiagnosticCodes.DuplicateKey, $"\"{known[index]}\" is given twice", Here(), "keep one of them");
            else
            {
                seen |= 1 << index;
                _json.Read();
                return true;
            }

            _json.Skip();
        }

        index = -1;
        return false;
    }

    private readonly int IndexOfKey(string[] known)
    {
        if (_json.ValueIsEscaped)
            return Array.IndexOf(known, Text());
        for (var index = 0; index < known.Length; index++)
            if (_json.ValueTextEquals(known[index]))
                return index;
        return -1;
    }

    private bool ReadFlag(string name)
    {
        if (_json.TokenType is JsonTokenType.True or JsonTokenType.False)
            return _json.GetBoolean();
        WrongType(name, "true or false");
        return false;
    }
}
