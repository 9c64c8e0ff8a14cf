using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AssetSync.Testing;

/// <summary>
/// What a person wrote below a folder, for the law that no verb loses the last copy of it: the content of every file except copies that are
/// still as sync wrote them.
/// </summary>
public sealed class WrittenContent
{
    private readonly ScratchFolder _folder;
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _lock;

    private WrittenContent(ScratchFolder folder)
    {
        _folder = folder;
        Read(new DirectoryInfo(folder.Path));
        _lock = ReadLock(folder);
    }

    public static WrittenContent Read(ScratchFolder folder) => new(folder);

    /// <summary>Checks the law.</summary>
    /// <param name="sources">The files behind sources, through links; they count even if sync wrote them.</param>
    /// <param name="mayGo">Returns whether a person allowed the content at a path to be lost: by adopting an edit of its copy, or with <c>--overwrite</c>.</param>
    public void ShouldStillExist(IEnumerable<string> sources, Func<string, bool> mayGo)
    {
        var now = Read(_folder)._files.Values.ToHashSet();
        var kept = sources.ToHashSet();
        foreach (var (path, content) in _files.Where(file => !mayGo(file.Key) && (kept.Contains(file.Key) || !IsAsWritten(file.Key, file.Value))))
            now.Contains(content).ShouldBeTrue($"the last copy of what was in {path} is lost: {JsonSerializer.Serialize(content[..Math.Min(40, content.Length)])}");
    }

    private bool IsAsWritten(string path, string content) =>
        _lock.TryGetValue(path, out var hash) && hash == Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(content)));

    private void Read(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            var path = Path.GetRelativePath(_folder.Path, entry.FullName).Replace('\\', '/');
            if (entry.LinkTarget is not null)
                continue;
            if (entry is DirectoryInfo below)
                Read(below);
            else if (!IsOurs(entry.Name))
                _files[path] = AsGitStores(File.ReadAllBytes(entry.FullName));
        }
    }

    // Verbs edit the mapping file, and write the others.
    private static bool IsOurs(string name) =>
        name is StandardTree.MappingFile or StandardTree.LockFile || name.EndsWith(".journal", StringComparison.Ordinal) || name.StartsWith(".assetsync-", StringComparison.Ordinal);

    // Line endings do not count: sync may change them. A NUL in the first 8,000 bytes makes a file binary.
    private static string AsGitStores(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return text.AsSpan(0, Math.Min(8000, text.Length)).Contains('\0') ? text : text.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static Dictionary<string, string> ReadLock(ScratchFolder folder)
    {
        if (!File.Exists(folder[StandardTree.LockFile]))
            return [];
        using var document = JsonDocument.Parse(File.ReadAllBytes(folder[StandardTree.LockFile]));
        return document.RootElement.GetProperty("files").EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetProperty("sha256").GetString()!);
    }
}
