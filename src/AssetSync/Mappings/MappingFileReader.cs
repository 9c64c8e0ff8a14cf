using System.Text;
using System.Text.Json;

namespace AssetSync;

/// <summary>Reads the mapping file token by token and collects every problem with its location.</summary>
internal ref partial struct MappingFileReader(ReadOnlySpan<byte> text, string path, ProblemCollector problems)
{
    // An entry's list of destinations is four levels deep; the rest is room for values of unknown keys.
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _text = text;
    private Utf8JsonReader _json = new(text, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth });
    private TextPositions _positions = new(text);

    /// <summary>Returns the file with the valid entries.</summary>
    /// <exception cref="AssetSyncException">It is not JSON.</exception>
    public MappingFile Read()
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
            throw problems.ToException();
        }
    }

    private MappingFile ReadFile()
    {
        var mappings = new List<Mapping>();
        var start = Here();
        var (keys, allowEmpty, anyEntry) = (new Dictionary<string, FileLocation>(StringComparer.Ordinal), false, false);
        if (!Expect(JsonTokenType.StartObject, "the mapping file"))
            return new MappingFile { Path = path, Mappings = mappings };
        while (NextKey(MappingKeys.OfFile, MappingKeys.OfEntry, keys) is { } key)
        {
            switch (key)
            {
                case "$schema":
                    Expect(JsonTokenType.String, "\"$schema\"");
                    break;
                case "mappings":
                    anyEntry = !Expect(JsonTokenType.StartArray, "\"mappings\"") || ReadEntries(mappings);
                    break;
                default:
                    allowEmpty = ReadFlag("\"allowEmpty\"");
                    break;
            }
        }

        if (!keys.TryGetValue("mappings", out var mappingsStart))
            problems.Add(DiagnosticCodes.MissingKey, "the mapping file has no \"mappings\"", start, "add \"mappings\": [ ... ]");
        else if (!anyEntry && !allowEmpty)
            problems.Add(DiagnosticCodes.NoMappings, "there are no mappings", mappingsStart, "add one, or \"allowEmpty\": true when this is meant");
        return new MappingFile { Path = path, Mappings = mappings, AllowEmpty = allowEmpty };
    }

    /// <summary>Returns whether there was any entry, even a wrong one.</summary>
    private bool ReadEntries(List<Mapping> mappings)
    {
        var any = false;
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            any = true;
            var draft = new MappingDraft(Here());
            if (!Expect(JsonTokenType.StartObject, "a mapping"))
                continue;
            while (NextKey(MappingKeys.OfEntry, MappingKeys.OfFile, draft.Locations) is { } key)
                ReadValue(draft, key);
            if (draft.Validate(problems) is { } mapping)
                mappings.Add(mapping);
        }

        return any;
    }

    private void ReadValue(MappingDraft draft, string key)
    {
        switch (key)
        {
            case "source":
                draft.Source = ReadText("\"source\"");
                break;
            case "destination" when _json.TokenType == JsonTokenType.StartArray:
                WrongType("\"destination\"", "a string", "several destinations are written \"destinations\": [ ... ]");
                break;
            case "destination":
                if (ReadText("\"destination\"") is { } destination)
                    draft.Destinations = [destination];
                break;
            case "destinations":
                var destinations = ReadTexts("\"destinations\"", "a destination");
                draft.Destinations ??= destinations;
                break;
            case "exclude":
                draft.Exclude = ReadTexts("\"exclude\"", "an exclude") ?? [];
                break;
            case "flatten":
                draft.IsFlat = ReadFlag("\"flatten\"");
                break;
            case "exact":
                draft.IsExact = ReadFlag("\"exact\"");
                break;
            case "keep":
                draft.Keep = ReadTexts("\"keep\"", "a keep") ?? [];
                break;
            case "tracked":
                draft.IsTracked = ReadFlag("\"tracked\"");
                break;
            case "header" or "footer" or "replace":
                ReadContentRule(draft, key);
                break;
            default:
                draft.Purpose = ReadText("\"purpose\"")?.Text;
                break;
        }
    }

    /// <summary>Moves to the value of the next key that is known and new, and returns the key, or null at the end; reports and skips the others.</summary>
    /// <param name="known">The keys that belong here.</param>
    /// <param name="elsewhere">The keys that belong to the other level of the file.</param>
    /// <param name="seen">The keys that were given before, and where their values begin.</param>
    private string? NextKey(string[] known, string[] elsewhere, Dictionary<string, FileLocation> seen)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var location = Here();
            if (FindKey(known) is not { } key)
            {
                var name = Text() ?? Encoding.UTF8.GetString(_json.ValueSpan);
                problems.Add(DiagnosticCodes.UnknownKey, $"unknown key {Quoted.From(name)}", location, MappingKeys.Suggest(name, known, elsewhere));
            }
            else if (seen.ContainsKey(key))
                problems.Add(DiagnosticCodes.DuplicateKey, $"\"{key}\" is given twice", location, "keep one of them");
            else
            {
                _json.Read();
                seen.Add(key, Here());
                return key;
            }

            _json.Skip();
        }

        return null;
    }

    private readonly string? FindKey(string[] known)
    {
        foreach (var key in known)
        {
            if (_json.ValueIsEscaped ? key == Text() : _json.ValueTextEquals(key))
                return key;
        }

        return null;
    }

    private List<LocatedText>? ReadTexts(string name, string elementName)
    {
        if (!Expect(JsonTokenType.StartArray, name))
            return null;
        var texts = new List<LocatedText>();
        var areAllTexts = true;
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (ReadText(elementName) is { } text)
                texts.Add(text);
            else
                areAllTexts = false;
        }

        return areAllTexts ? texts : null;
    }

    private LocatedText? ReadText(string name)
    {
        if (!Expect(JsonTokenType.String, name))
            return null;
        var location = Here();
        if (Text() is { } text)
            return new LocatedText(text, location);
        problems.Add(DiagnosticCodes.MappingFileSyntax, $"{name} has one half of a surrogate pair", location);
        return null;
    }

    private bool ReadFlag(string name)
    {
        if (_json.TokenType is JsonTokenType.True or JsonTokenType.False)
            return _json.GetBoolean();
        WrongType(name, "true or false");
        return false;
    }

    /// <summary>Returns the token's text, or null if an escape is half of a surrogate pair.</summary>
    private readonly string? Text()
    {
        try
        {
            return _json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private bool Expect(JsonTokenType type, string name)
    {
        if (_json.TokenType == type)
            return true;
        WrongType(name, Name(type));
        return false;
    }

    private void WrongType(string name, string expected, string? fix = null)
    {
        problems.Add(DiagnosticCodes.WrongType, $"{name} must be {expected}, not {Name(_json.TokenType)}", Here(), fix);
        _json.Skip();
    }

    private static string Name(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        _ => "null",
    };

    private FileLocation Here() => At((int)_json.TokenStartIndex);

    private FileLocation At(int offset)
    {
        var (line, column) = _positions.Locate(offset);
        return new FileLocation(path, line, column);
    }
}
