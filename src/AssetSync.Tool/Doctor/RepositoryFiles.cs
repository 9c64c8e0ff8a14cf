using System.IO.Enumeration;

namespace AssetSync.Tool.Doctor;

/// <summary>Small text files of the repository that tell how it is set up; only regular files are opened, without following links.</summary>
internal sealed class RepositoryFiles(string root, string top) : IDisposable
{
    private readonly IFiles _files = FilesBelow.Open(top);

    // The top of the work tree, and the root if it is below.
    private readonly string[] _folders = root == top ? [""] : ["", Path.GetRelativePath(top, root).Replace('\\', '/') + "/"];

    /// <summary>Returns the first file, relative to the top, that has one of the words outside comments; null if none does.</summary>
    public string? FindSaying(IEnumerable<string> patterns, params string[] words) =>
        patterns.SelectMany(Find).FirstOrDefault(file => Says(file, words));

    public void Dispose() => _files.Dispose();

    private IEnumerable<string> Find(string pattern) =>
        from top in _folders
        from folder in FoldersOf((top + (Path.GetDirectoryName(pattern) ?? "").Replace('\\', '/')).TrimEnd('/'))
        from name in _files.Names(folder, FileKind.File)
        where FileSystemName.MatchesSimpleExpression(Path.GetFileName(pattern), name, ignoreCase: false)
        select RelativePath.Join(folder, name);

    private IEnumerable<string> FoldersOf(string path) =>
        path.EndsWith("/*", StringComparison.Ordinal) ? _files.Names(path[..^2], FileKind.Folder).Select(name => RelativePath.Join(path[..^2], name)) : [path];

    private bool Says(string file, string[] words)
    {
        var lines = Comments.Without(file, _files.ReadSmallText(file));
        return lines.Any(line => words.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }
}
