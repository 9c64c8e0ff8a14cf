namespace AssetSync.Testing;

public sealed partial class ScratchFolder
{
    /// <summary>Writes a text file as UTF-8 without a byte order mark, creating the folders above it; returns its absolute path.</summary>
    public string Write(string relative, string text) => Write(relative, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file, creating the folders above it; returns its absolute path.</summary>
    public string Write(string relative, byte[] bytes)
    {
        var path = this[relative];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Read(string relative) => File.ReadAllText(this[relative]);

    public bool Has(string relative) => System.IO.Path.Exists(this[relative]);

    /// <summary>Every entry below the folder with type, mode, modification time, size, hash and link target, one per line, sorted; equal texts mean an untouched tree.</summary>
    public string Snapshot() => TreeSnapshot.Of(Path);
}
