namespace AssetSync;

/// <summary>A line of .gitattributes: a pattern, what it assigns, and where it is.</summary>
internal sealed class AttributeRule(byte[] pattern, AttributeValue[] values, string location)
{
    private readonly byte[] _lowerPattern = Array.ConvertAll(pattern, WildMatch.ToLower);
    private readonly bool _isForName = !pattern.AsSpan().Contains((byte)'/');
    private readonly int _literal = WildMatch.LiteralLength(pattern);

    // "*.md": by far the most frequent kind.
    private readonly bool _isSuffix = pattern.Length > 0 && pattern[0] == '*' && WildMatch.LiteralLength(pattern.AsSpan(1)) == pattern.Length - 1;

    public bool IsAboutAll { get; } = pattern.AsSpan().SequenceEqual("*"u8) || pattern.AsSpan().SequenceEqual("**"u8);

    /// <summary>Gets whether a path in lower case may match differently if case is ignored.</summary>
    public bool HasCase => !pattern.AsSpan().SequenceEqual(_lowerPattern) || pattern.AsSpan().IndexOf(":upper:"u8) >= 0;

    public ReadOnlySpan<AttributeValue> Values => values;

    /// <summary>Gets the file and line, such as <c>docs/.gitattributes:3</c>.</summary>
    public string Location => location;

    /// <summary>Returns whether the line is about a file. A pattern without a slash is compared with its name, any other with its whole path.</summary>
    /// <param name="path">The path from the folder of the .gitattributes file; in lower case where case means nothing.</param>
    /// <param name="nameStart">Where the name begins in it.</param>
    /// <param name="ignoresCase">Whether case means nothing.</param>
    /// <param name="steps">Counts what it costs.</param>
    public bool IsAbout(ReadOnlySpan<byte> path, int nameStart, bool ignoresCase, ref long steps)
    {
        steps++;
        ReadOnlySpan<byte> literals = ignoresCase ? _lowerPattern : pattern;
        if (!_isForName)
            return IsAboutPath(path, literals, ignoresCase, ref steps);
        var name = path[nameStart..];
        if (_literal == pattern.Length)
            return name.SequenceEqual(literals);
        return _isSuffix ? name.EndsWith(literals[1..]) : Match(isPath: false, ignoresCase, pattern, name, ref steps);
    }

    // What is before the first wildcard is compared first; git then treats "**" right after it as a whole name.
    private bool IsAboutPath(ReadOnlySpan<byte> path, ReadOnlySpan<byte> literals, bool ignoresCase, ref long steps)
    {
        var literal = literals[(pattern[0] == '/' ? 1 : 0).._literal];
        return path.StartsWith(literal) && Match(isPath: true, ignoresCase, pattern.AsSpan(_literal), path[literal.Length..], ref steps);
    }

    private static bool Match(bool isPath, bool ignoresCase, ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> text, ref long steps)
    {
        var match = new WildMatch(isPath, ignoresCase);
        var isMatch = match.IsMatch(pattern, text);
        steps += match.Steps;
        return isMatch;
    }
}
