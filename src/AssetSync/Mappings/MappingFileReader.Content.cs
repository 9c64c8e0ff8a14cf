using System.Text.Json;

namespace AssetSync;

/// <content>The keys that change the text of a copy.</content>
internal ref partial struct MappingFileReader
{
    private static readonly System.Buffers.SearchValues<char> NotInALine = System.Buffers.SearchValues.Create("\r\n\0");

    private void ReadContentRule(MappingDraft draft, string key)
    {
        var rule = draft.Rule ?? new();
        draft.Rule = key switch
        {
            "header" => rule with { HeaderLocation = Here(), HasStandardHeader = _json.TokenType == JsonTokenType.True, Header = _json.TokenType == JsonTokenType.True ? [] : ReadLines("\"header\"", "true, a string or an array of strings") },
            "footer" => rule with { Footer = ReadLines("\"footer\"", "a string or an array of strings") },
            _ => rule with { Replacements = ReadReplacements() },
        };
    }

    private List<string> ReadLines(string name, string expected)
    {
        var location = Here();
        if (_json.TokenType is not (JsonTokenType.String or JsonTokenType.StartArray))
        {
            problems.Add(DiagnosticCodes.WrongType, $"{name} must be {expected}, not {NameOfToken()}", location);
            _json.Skip();
            return [];
        }

        var isArray = _json.TokenType == JsonTokenType.StartArray;
        var lines = isArray ? ReadTexts(name, $"a line of {name}") : ReadText(name) is { } line ? [line] : null;
        if (lines is { Count: 0 })
            problems.Add(DiagnosticCodes.InvalidContent, $"{name} is empty", location, "add a line, or remove it");
        foreach (var read in lines ?? [])
            CheckLine(name, read, isArray ? "write each line as a text of its own" : "write a list of lines");
        return lines?.ConvertAll(read => read.Text) ?? [];
    }

    private readonly string NameOfToken() => _json.TokenType switch { JsonTokenType.True => "true", JsonTokenType.False => "false", var type => Name(type) };

    private Replacements? ReadReplacements()
    {
        var start = Here();
        if (!Expect(JsonTokenType.StartObject, "\"replace\""))
            return null;
        var (texts, any) = (new Dictionary<string, string>(), false);
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            any = true;
            var key = ReadReplaced();
            _json.Read();
            if (ReadText("a replacement") is not { } to || key is not { } from)
                continue;
            CheckLine("\"replace\"", to, null);
            if (from.Text.Length == 0)
                problems.Add(DiagnosticCodes.InvalidContent, "\"replace\" has an empty text to replace", from.Location);
            else if (!texts.TryAdd(from.Text, to.Text))
                problems.Add(DiagnosticCodes.DuplicateKey, $"{Quoted.From(from.Text)} is replaced twice", from.Location, "keep one of them");
        }

        if (texts.Count > Replacements.MostTexts)
            problems.Add(DiagnosticCodes.TooMuch, $"\"replace\" has more than {Replacements.MostTexts} texts", start, "name several at once by what they have in common");
        if (!any)
            problems.Add(DiagnosticCodes.InvalidContent, "\"replace\" is empty", start, "add a text and what replaces it, or remove it");
        return texts.Count == 0 || texts.ContainsKey("") ? null : new(texts);
    }

    private LocatedText? ReadReplaced()
    {
        if (Text() is not { } text)
        {
            problems.Add(DiagnosticCodes.MappingFileSyntax, "a text to replace has one half of a surrogate pair", Here());
            return null;
        }

        var located = new LocatedText(text, Here());
        CheckLine("\"replace\"", located, null);
        return located;
    }

    private readonly void CheckLine(string name, LocatedText line, string? fix)
    {
        if (line.Text.AsSpan().ContainsAny(NotInALine))
            problems.Add(DiagnosticCodes.InvalidContent, $"{name} has a line break or a NUL in {Quoted.From(line.Text)}", line.Location, fix);
    }
}
