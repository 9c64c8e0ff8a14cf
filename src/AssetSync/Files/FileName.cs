using System.Text;

namespace AssetSync;

/// <summary>A name in a folder, as UTF-8 with a NUL after it, as the kernel needs it, without a string for every file.</summary>
internal readonly record struct FileName(byte[] Text, int Start, int Length)
{
    public static FileName From(string name)
    {
        var text = new byte[Encoding.UTF8.GetByteCount(name) + 1];
        return new(text, 0, Encoding.UTF8.GetBytes(name, text));
    }

    public ReadOnlySpan<byte> Utf8 => Text.AsSpan(Start, Length);

    /// <summary>Gets a reference to the first byte, for calls that read up to the NUL.</summary>
    public ref readonly byte First => ref Text[Start];

    /// <summary>Returns the path of the name in a folder, which is empty for the root.</summary>
    public string In(string folder) => folder.Length == 0
        ? ToString()
        : string.Create(folder.Length + 1 + Encoding.UTF8.GetCharCount(Utf8), (Folder: folder, Name: this), static (path, parts) =>
        {
            parts.Folder.CopyTo(path);
            path[parts.Folder.Length] = '/';
            Encoding.UTF8.GetChars(parts.Name.Utf8, path[(parts.Folder.Length + 1)..]);
        });

    public override string ToString() => Text is null ? "" : Encoding.UTF8.GetString(Utf8);
}
