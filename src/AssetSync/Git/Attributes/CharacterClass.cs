namespace AssetSync;

/// <summary>The named classes of <c>[[:name:]]</c>, for ASCII as in git.</summary>
internal static class CharacterClass
{
    /// <summary>Returns whether a class contains a byte; null if there is no such class.</summary>
    public static bool? Contains(ReadOnlySpan<byte> name, byte value, bool ignoresCase)
    {
        var character = (char)value;
        return System.Text.Encoding.Latin1.GetString(name) switch
        {
            "alnum" => char.IsAsciiLetterOrDigit(character),
            "alpha" => char.IsAsciiLetter(character),
            "blank" => character is ' ' or '\t',
            "cntrl" => value is < 32 or 127,
            "digit" => char.IsAsciiDigit(character),
            "graph" => value is > 32 and < 127,
            "lower" => char.IsAsciiLetterLower(character),
            "print" => value is >= 32 and < 127,
            "punct" => value is > 32 and < 127 && !char.IsAsciiLetterOrDigit(character),
            "space" => character is ' ' or (>= '\t' and <= '\r'),
            "upper" => char.IsAsciiLetterUpper(character) || (ignoresCase && char.IsAsciiLetterLower(character)),
            "xdigit" => char.IsAsciiHexDigit(character),
            _ => null,
        };
    }
}
