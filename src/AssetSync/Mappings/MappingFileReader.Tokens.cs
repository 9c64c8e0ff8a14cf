using System.Text.Json;

namespace AssetSync;

internal ref partial struct MappingFileReader
{
    private FileLocation Here() => At((int)_json.TokenStartIndex);

    private FileLocation At(int offset)
    {
        var (line, column) = _positions.Of(offset);
        return new FileLocation(path, line, column);
    }

    /// <summary>Returns the token's text, or null when an escape stands for one half of a surrogate pair.</summary>
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
}
