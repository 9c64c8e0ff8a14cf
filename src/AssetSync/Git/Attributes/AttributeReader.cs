namespace AssetSync;

/// <summary>Reads .gitattributes files from where the files are judged: disk, index or commit; those above the root too.</summary>
internal sealed class AttributeReader(IReadOnlyFiles files, GitRepository repository)
{
    /// <param name="path">The path from the top of the work tree.</param>
    public byte[]? Read(string path)
    {
        if (files is GitFiles git)
            return git.TryReadFromTop(path);
        if (!path.StartsWith(repository.Prefix, StringComparison.Ordinal))
            return ReadAboveRoot(Path.Combine(repository.Folder.WorkTree, path));
        // Git does not follow a link here either.
        var below = path[repository.Prefix.Length..];
        return files.GetStatus(below).Kind == FileKind.File ? WholeFile.Read(files, below) : null;
    }

    private static byte[]? ReadAboveRoot(string path) =>
        File.Exists(path) && new FileInfo(path).LinkTarget is null ? File.ReadAllBytes(path) : null;
}
