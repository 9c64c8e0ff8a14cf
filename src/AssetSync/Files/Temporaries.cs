namespace AssetSync;

/// <summary>Names of temporary files: <c>.assetsync-TOKEN-NUMBER.tmp</c>, with one token per run.</summary>
internal static class Temporaries
{
    public const int TokenLength = 16;
    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdef");
    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789");
    private const string Prefix = ".assetsync-";
    private const string Suffix = ".tmp";

    public static string NewToken() => Guid.NewGuid().ToString("N")[..TokenLength];

    public static string NameFor(string token, int number) => $"{Prefix}{token}-{number}{Suffix}";

    public static bool IsToken(ReadOnlySpan<char> text) => text.Length == TokenLength && !text.ContainsAnyExcept(HexDigits);

    /// <summary>Returns whether a name is that of a temporary file of any run.</summary>
    public static bool IsName(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name.Length > Prefix.Length + TokenLength
        && IsNameOf(name, name.AsSpan(Prefix.Length, TokenLength));

    /// <summary>Returns whether a name is that of a temporary file of the run with this token.</summary>
    public static bool IsNameOf(ReadOnlySpan<char> name, ReadOnlySpan<char> token) =>
        name.Length > Prefix.Length + TokenLength + 1 + Suffix.Length
        && name.StartsWith(Prefix, StringComparison.Ordinal)
        && IsToken(token)
        && name.Slice(Prefix.Length, TokenLength).SequenceEqual(token)
        && name[Prefix.Length + TokenLength] == '-'
        && name.EndsWith(Suffix, StringComparison.Ordinal)
        && !name[(Prefix.Length + TokenLength + 1)..^Suffix.Length].ContainsAnyExcept(Digits);
}
