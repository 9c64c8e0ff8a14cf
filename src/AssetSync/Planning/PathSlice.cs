namespace AssetSync;

/// <summary>A path or a folder above it: the first <paramref name="Length"/> characters of a text, without a copy of them.</summary>
internal readonly record struct PathSlice(string Text, int Length)
{
    public ReadOnlySpan<char> Span => Text.AsSpan(0, Length);

    /// <summary>Takes slices as one that some file systems take as one; their texts are normalized (NFC) before.</summary>
    public static IEqualityComparer<PathSlice> IgnoringCase { get; } = new Comparer();

    private sealed class Comparer : IEqualityComparer<PathSlice>
    {
        public bool Equals(PathSlice x, PathSlice y) => x.Span.Equals(y.Span, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode(PathSlice obj) => string.GetHashCode(obj.Span, StringComparison.OrdinalIgnoreCase);
    }
}
