namespace AssetSync;

/// <summary>A folder, guarded as by <see cref="GuardedFiles"/>.</summary>
internal sealed class GuardedFolder(IReadOnlyFolder folder, string path, ListedNames? names) : IReadOnlyFolder
{
    public FileStatus GetStatus(in FileName name) =>
        GitNames.IsGit(name) ? new(FileKind.Git)
        : names?.Holds(path, name.ToString()) == false ? new(FileKind.Missing)
        : folder.GetStatus(name);

    public ReadableFile Open(in FileName name) =>
        GitNames.IsGit(name) ? throw GuardedFiles.Forbidden(name.In(path), "cannot open")
        : names?.Holds(path, name.ToString()) == false ? throw new FileNotFoundException($"cannot open {name.In(path)}: it does not exist")
        : folder.Open(name);

    public void Dispose() => folder.Dispose();
}
