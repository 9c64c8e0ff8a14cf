using System.Text;

namespace AssetSync;

/// <summary>A name in a folder, as UTF-8 with a NUL behind it: what the kernel takes, without a string for every file.</summary>
internal readonly record struct FileName(byte[] Text, int Start, int Length)
{
    public ReadOnlySpan<byte> Utf8 => Text.AsSpan(Start, Length);

    /// <summary>Gets a reference to the first byte, for calls that read as far as the NUL.</summary>
    public ref readonly byte First => ref Text[Start];

    public override string ToString() => Text is null ? "" : Encoding.UTF8.GetString(Utf8);
}
