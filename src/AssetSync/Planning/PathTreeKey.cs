namespace AssetSync;

/// <summary>A name in a folder: a part of a normalized path, without a copy of it.</summary>
internal readonly record struct PathTreeKey(int Folder, string Path, int Start, int Length)
{
    public ReadOnlySpan<char> Name => Path.AsSpan(Start, Length);

    /// <summary>Takes names as one that some file systems take as one.</summary>
    public static IEqualityComparer<PathTreeKey> IgnoringCase { get; } = new Comparer();

    private sealed class Comparer : IEqualityComparer<PathTreeKey>
    {
        public bool Equals(PathTreeKey x, PathTreeKey y) =>
            x.Folder == y.Folder && x.Name.Equals(y.Name, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode(PathTreeKey obj) =>
            string.GetHashCode(obj.Name, StringComparison.OrdinalIgnoreCase) ^ (obj.Folder * -1640531527);
    }
}
