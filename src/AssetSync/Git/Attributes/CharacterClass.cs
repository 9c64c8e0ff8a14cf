namespace AssetSync;

/// <summary>The named classes of <c>[[:name:]]</c>, for ASCII as in git.</summary>
internal static class CharacterClass
{
    /// <summary>Says whether a class holds a byte; null where there is no such class.</summary>
    public static bool? Contains(ReadOnlySpan<byte> name, byte value)
    {
        var character = (char)value;
        if (name.SequenceEqual("alnum"u8))
            return char.IsAsciiLetterOrDigit(character);
        if (name.SequenceEqual("alpha"u8))
            return char.IsAsciiLetter(character);
        if (name.SequenceEqual("blank"u8))
            return character is ' ' or '\t';
        if (name.SequenceEqual("cntrl"u8))
            return value is < 32 or 127;
        if (name.SequenceEqual("digit"u8))
            return char.IsAsciiDigit(character);
        if (name.SequenceEqual("graph"u8))
            return value is > 32 and < 127;
        if (name.SequenceEqual("lower"u8))
            return char.IsAsciiLetterLower(character);
        if (name.SequenceEqual("print"u8))
            return value is >= 32 and < 127;
        if (name.SequenceEqual("punct"u8))
            return value is > 32 and < 127 && !char.IsAsciiLetterOrDigit(character);
        if (name.SequenceEqual("space"u8))
            return character is ' ' or (>= '\t' and <= '\r');
        if (name.SequenceEqual("upper"u8))
            return char.IsAsciiLetterUpper(character);
        if (name.SequenceEqual("xdigit"u8))
            return char.IsAsciiHexDigit(character);
        return null;
    }
}
