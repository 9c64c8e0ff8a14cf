namespace AssetSync.Tool.Searching;

/// <summary>A file of the repository.</summary>
/// <param name="Path">Its path below the root.</param>
/// <param name="Content">An id that equal files share; empty for an empty file.</param>
/// <param name="IsExecutable">Whether its owner may run it.</param>
internal readonly record struct RepositoryFile(string Path, string Content, bool IsExecutable)
{
    /// <summary>Gets whether a mapping can name it: its name is allowed on every system.</summary>
    public bool CanBeMapped => !Path.Contains('\uFFFD', StringComparison.Ordinal) && RelativePath.TryParse(Path, out _, out _);

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Gets the folder with <c>/</c> at its end; empty for the root.</summary>
    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];
}
