namespace AssetSync.Tool.Doctor;

/// <summary>Small text files of the repository that tell how it is set up.</summary>
internal sealed class RepositoryFiles(string root, string top)
{
    private const long Largest = 1024 * 1024;

    /// <summary>The folders to look in: the top of the work tree, and the root where it lies below.</summary>
    public IReadOnlyList<string> Folders { get; } = root == top ? [top] : [top, root];

    /// <summary>Returns the first file, named from the top, whose text says one of the words; null where none does.</summary>
    public string? FindSaying(IEnumerable<string> patterns, params string[] words) =>
        patterns.SelectMany(Find).FirstOrDefault(file => Says(file, words)) is { } found ? Shown(found) : null;

    public bool Has(string name) => Folders.Any(folder => File.Exists(Path.Combine(folder, name)));

    public string Shown(string file) => Path.GetRelativePath(top, file).Replace('\\', '/');

    public static string Read(string file) => new FileInfo(file) is { Exists: true, Length: <= Largest } ? File.ReadAllText(file) : "";

    private IEnumerable<string> Find(string pattern)
    {
        foreach (var folder in Folders)
        {
            var below = Path.Combine(folder, Path.GetDirectoryName(pattern) ?? "");
            if (!Directory.Exists(below))
                continue;
            foreach (var file in Directory.EnumerateFiles(below, Path.GetFileName(pattern)).Order(StringComparer.Ordinal))
                yield return file;
        }
    }

    private static bool Says(string file, string[] words)
    {
        var text = Read(file);
        return words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
