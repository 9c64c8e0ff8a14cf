namespace AssetSync;

/// <summary>Matches the wildcards of .gitattributes, byte for byte as git's wildmatch.c does: <c>?</c>, <c>*</c>, <c>**</c>, <c>[…]</c> and <c>\</c>.</summary>
/// <param name="isPath">Whether only <c>**</c> matches a slash.</param>
/// <param name="ignoresCase">Whether case means nothing, as with core.ignorecase; the text is in lower case then.</param>
internal struct WildMatch(bool isPath, bool ignoresCase)
{
    /// <summary>Gets the number of steps, each a look at a byte of the pattern.</summary>
    public long Steps { get; private set; }

    private enum Result
    {
        Match,
        NoMatch,

        // Why a longer text for a star cannot match: for any star, or for one that stops at a slash.
        NeverMatches,
        NotBeforeSlash,
    }

    public bool IsMatch(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> text) => Match(pattern, text) == Result.Match;

    /// <summary>Returns the length of the pattern before its first wildcard.</summary>
    public static int LiteralLength(ReadOnlySpan<byte> pattern) =>
        pattern.IndexOfAny("*?[\\"u8) is >= 0 and var at ? at : pattern.Length;

    public static byte ToLower(byte value) => value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value | 0x20) : value;

    private Result Match(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> text)
    {
        var at = 0;
        for (var i = 0; i < pattern.Length; i++, at++)
        {
            Steps++;
            if (pattern[i] == '*')
            {
                // A single star before a slash stands for the rest of one name.
                if (isPath && i + 1 < pattern.Length && pattern[i + 1] == '/')
                {
                    var slash = text[at..].IndexOf((byte)'/');
                    if (slash < 0)
                        return Result.NeverMatches;
                    i++;
                    at += slash;
                    continue;
                }

                return MatchStar(pattern, i, text[at..]);
            }

            if (at == text.Length)
                return Result.NeverMatches;
            var isOne = pattern[i] switch
            {
                (byte)'?' => !isPath || text[at] != '/',
                (byte)'[' => MatchSet(pattern, ref i, text[at]) is { } matches ? matches && !(isPath && text[at] == '/') : null,
                (byte)'\\' => ++i < pattern.Length && pattern[i] == text[at],
                var literal => (bool?)((ignoresCase ? ToLower(literal) : literal) == text[at]),
            };
            if (isOne != true)
                return isOne is null ? Result.NeverMatches : Result.NoMatch;
        }

        return at == text.Length ? Result.Match : Result.NoMatch;
    }

    private Result MatchStar(ReadOnlySpan<byte> pattern, int star, ReadOnlySpan<byte> text)
    {
        var next = star + 1;
        while (next < pattern.Length && pattern[next] == '*')
            next++;
        var rest = pattern[next..];
        var isWhole = next - star > 1 && (star == 0 || pattern[star - 1] == '/') && (rest.IsEmpty || rest[0] == '/' || rest.StartsWith("\\/"u8));
        var passesSlash = !isPath || isWhole;
        if (isPath && isWhole && rest.StartsWith("/"u8))
        {
            // "**/" may match no folder. If the rest matches no end of the text, it matches none after a folder either; without
            // that, each "**/" of a pattern doubles the work.
            var result = Match(rest[1..], text);
            if (result is Result.Match or Result.NeverMatches)
                return result;
        }

        if (rest.IsEmpty)
            return passesSlash || !text.Contains((byte)'/') ? Result.Match : Result.NotBeforeSlash;
        if (!passesSlash && rest[0] == '/')
        {
            var slash = text.IndexOf((byte)'/');
            return slash < 0 ? Result.NeverMatches : Match(rest[1..], text[(slash + 1)..]);
        }

        for (var at = 0; at < text.Length; at++)
        {
            var result = Match(rest, text[at..]);
            if (result == Result.Match || result == Result.NeverMatches || (result == Result.NotBeforeSlash && !passesSlash))
                return result;
            if (!passesSlash && text[at] == '/')
                return Result.NotBeforeSlash;
        }

        return Result.NeverMatches;
    }

    // Null if the set has no end or an unknown class; then nothing matches.
    private readonly bool? MatchSet(ReadOnlySpan<byte> pattern, ref int i, byte value)
    {
        i++;
        var isNegated = i < pattern.Length && pattern[i] is (byte)'!' or (byte)'^';
        if (isNegated)
            i++;
        var matches = false;
        var first = i;
        byte? low = null;
        for (; i >= pattern.Length || pattern[i] != ']' || i == first; i++)
        {
            if (i >= pattern.Length)
                return null;
            if (pattern[i] == '-' && low is { } from && i + 1 < pattern.Length && pattern[i + 1] != ']')
            {
                i++;
                if (pattern[i] == '\\' && ++i >= pattern.Length)
                    return null;
                matches |= value >= from && value <= pattern[i];
                if (ignoresCase && value is >= (byte)'a' and <= (byte)'z')
                    matches |= value - 32 >= from && value - 32 <= pattern[i];
                low = null;
            }
            else if (pattern[i..].StartsWith("[:"u8) && pattern[(i + 2)..].IndexOf((byte)']') is var end && (end < 0 || (end > 0 && pattern[i + 1 + end] == ':')))
            {
                if (end < 0 || CharacterClass.Contains(pattern.Slice(i + 2, end - 1), value, ignoresCase) is not { } contains)
                    return null;
                matches |= contains;
                low = null;
                i += end + 2;
            }
            else
            {
                if (pattern[i] == '\\' && ++i >= pattern.Length)
                    return null;
                matches |= pattern[i] == value;
                low = pattern[i];
            }
        }

        return matches != isNegated;
    }
}
