using System.Text;

namespace AssetSync;

/// <summary>Hashes names so that spellings which are one on some file system have the same hash: FNV-1a over upper-case ASCII.</summary>
/// <remarks>Source: http://www.isthe.com/chongo/tech/comp/fnv/. If two other names share a hash, they are only compared in vain.</remarks>
internal static class NameHash
{
    public static ulong Compute(ReadOnlySpan<byte> name)
    {
        if (!Ascii.IsValid(name))
        {
            var canonical = CanonicalForm.Normalize(Encoding.UTF8.GetString(name));
            if (!Ascii.IsValid(canonical))
                return (uint)string.GetHashCode(canonical, StringComparison.OrdinalIgnoreCase);
            name = Encoding.UTF8.GetBytes(canonical);
        }

        var hash = 14695981039346656037UL;
        foreach (var character in name)
            hash = (hash ^ (character is >= (byte)'a' and <= (byte)'z' ? (uint)(character - 32) : character)) * 1099511628211UL;
        return hash;
    }
}
