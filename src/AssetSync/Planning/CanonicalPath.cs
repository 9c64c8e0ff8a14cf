using System.Text;

namespace AssetSync;

/// <summary>A path as it is written and as file systems that normalize Unicode see it; the same string where it is ASCII.</summary>
internal readonly struct CanonicalPath(string written)
{
    public string Written { get; } = written;

    public string Canonical { get; } = Ascii.IsValid(written) ? written : CanonicalForm.Of(written);

    /// <summary>Returns the folders above the path, from the outermost on, and the path itself; without the folders it shares with the last one.</summary>
    public Steps StepsBehind(CanonicalPath last)
    {
        var plain = ReferenceEquals(Written, Canonical) && ReferenceEquals(last.Written, last.Canonical) && last.Written is not null;
        var shared = plain ? Written.AsSpan(0, Written.AsSpan().CommonPrefixLength(last.Written)).LastIndexOf('/') + 1 : 0;
        return new Steps(this, shared);
    }

    public struct Steps(CanonicalPath path, int start)
    {
        private int _writtenEnd = start - 1;
        private int _canonicalEnd = start - 1;

        public readonly bool IsWhole => _writtenEnd == path.Written.Length;

        public readonly int WrittenLength => _writtenEnd;

        public readonly PathSlice Canonical => new(path.Canonical, _canonicalEnd);

        public bool MoveNext()
        {
            if (IsWhole)
                return false;
            _writtenEnd = NextSlash(path.Written, _writtenEnd + 1);
            _canonicalEnd = NextSlash(path.Canonical, _canonicalEnd + 1);
            return true;
        }

        private static int NextSlash(string text, int start) =>
            text.IndexOf('/', start) is var slash and >= 0 ? slash : text.Length;
    }
}
