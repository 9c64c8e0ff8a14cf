namespace AssetSync;

/// <summary>A line of .gitattributes: a pattern, what it assigns, and where it stands.</summary>
internal sealed class AttributeRule(byte[] pattern, AttributeValue[] values, string location)
{
    private readonly bool _isForName = !pattern.AsSpan().Contains((byte)'/');
    private readonly int _literal = WildMatch.LiteralLength(pattern);

    // "*.md": by far the most frequent kind.
    private readonly bool _isSuffix = pattern.Length > 0 && pattern[0] == '*' && WildMatch.LiteralLength(pattern.AsSpan(1)) == pattern.Length - 1;

    public bool IsAboutAll { get; } = pattern.AsSpan().SequenceEqual("*"u8) || pattern.AsSpan().SequenceEqual("**"u8);

    public ReadOnlySpan<AttributeValue> Values => values;

    /// <summary>Gets the file and line, such as <c>docs/.gitattributes:3</c>.</summary>
    public string Location => location;

    /// <summary>Says whether the line is about a file. A pattern without a slash is held against its name, any other against its whole path.</summary>
    /// <param name="path">The path from the folder of the .gitattributes file.</param>
    /// <param name="nameStart">Where the name begins in it.</param>
    public bool IsAbout(ReadOnlySpan<byte> path, int nameStart)
    {
        if (!_isForName)
            return IsAboutPath(path);
        var name = path[nameStart..];
        if (_literal == pattern.Length)
            return name.SequenceEqual(pattern);
        return _isSuffix ? name.EndsWith(pattern.AsSpan(1)) : WildMatch.IsMatch(pattern, name, isPath: false);
    }

    // What stands before the first wildcard is compared first; git then takes "**" right behind it for a whole name.
    private bool IsAboutPath(ReadOnlySpan<byte> path)
    {
        var start = pattern[0] == '/' ? 1 : 0;
        var literal = pattern.AsSpan(start, _literal - start);
        if (!path.StartsWith(literal))
            return false;
        return WildMatch.IsMatch(pattern.AsSpan(_literal), path[literal.Length..], isPath: true);
    }
}
