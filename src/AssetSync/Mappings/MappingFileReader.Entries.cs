using System.Text.Json;

namespace AssetSync;

internal ref partial struct MappingFileReader
{
    private List<Mapping>? ReadMappings()
    {
        if (!Expect(JsonTokenType.StartArray, "\"mappings\""))
            return null;
        var mappings = new List<Mapping>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            _anyEntry = true;
            var draft = new MappingDraft(Here());
            if (!Expect(JsonTokenType.StartObject, "a mapping"))
                continue;
            var keys = 0;
            while (NextKey(MappingKeys.OfEntry, MappingKeys.OfFile, ref keys, out var key))
                ReadValue(draft, key);
            draft.Keys = keys;
            if (MappingRules.Validate(draft, problems) is { } mapping)
                mappings.Add(mapping);
        }

        return mappings;
    }

    private void ReadValue(MappingDraft draft, int key)
    {
        switch (key)
        {
            case 0:
                draft.Source = ReadText("\"source\"");
                break;
            case 1:
                if (_json.TokenType == JsonTokenType.StartArray)
                    WrongType("\"destination\"", "a string", "several destinations are written \"destinations\": [ ... ]");
                else if (ReadText("\"destination\"") is { } destination)
                    draft.Destinations = [destination];
                break;
            case 2:
                draft.DestinationsLocation = Here();
                var destinations = ReadTexts("\"destinations\"", "a destination");
                draft.Destinations ??= destinations;
                break;
            case 3:
                draft.ExcludeLocation = Here();
                draft.Exclude.AddRange(ReadTexts("\"exclude\"", "an exclude") ?? []);
                break;
            default:
                draft.Purpose = ReadText("\"purpose\"")?.Text;
                break;
        }
    }

    private List<Located>? ReadTexts(string name, string elementName)
    {
        if (!Expect(JsonTokenType.StartArray, name))
            return null;
        var texts = new List<Located>();
        var whole = true;
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (ReadText(elementName) is { } text)
                texts.Add(text);
            else
                whole = false;
        }

        return whole ? texts : null;
    }

    private Located? ReadText(string name)
    {
        if (!Expect(JsonTokenType.String, name))
            return null;
        var location = Here();
        if (Text() is { } text)
            return new Located(text, location);
        problems.Add(DiagnosticCodes.MappingFileSyntax, $"{name} has one half of a surrogate pair", location);
        return null;
    }
}
