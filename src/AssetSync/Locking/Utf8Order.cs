namespace AssetSync;

/// <summary>Compares UTF-8 as strings compare ordinally, in UTF-16, where surrogates sort before U+E000 to U+FFFF.</summary>
internal static class Utf8Order
{
    // The first byte of three-byte characters from U+E000 on, and that of four-byte characters, which are surrogate pairs in UTF-16.
    private const byte AfterSurrogates = 0xEE;
    private const byte SurrogatePair = 0xF0;

    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var shared = left.CommonPrefixLength(right);
        if (shared == left.Length || shared == right.Length)
            return left.Length - right.Length;
        var (one, other) = (left[shared], right[shared]);
        return one >= AfterSurrogates && other >= AfterSurrogates && one >= SurrogatePair != other >= SurrogatePair ? other - one : one - other;
    }
}
