using System.Text;

namespace AssetSync;

/// <summary>A path as it is written and as file systems that normalize Unicode see it; the same string where it is ASCII.</summary>
internal readonly struct CanonicalPath(string written)
{
    public string Written { get; } = written;

    public string Canonical { get; } = Ascii.IsValid(written) ? written : CanonicalForm.Of(written);

    public bool IsAscii => ReferenceEquals(Written, Canonical);
}
