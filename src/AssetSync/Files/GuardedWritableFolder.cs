namespace AssetSync;

/// <summary>A folder for changes, guarded as by <see cref="GuardedFiles"/>.</summary>
internal sealed class GuardedWritableFolder(IWritableFolder folder, string path, ListedNames? names) : IWritableFolder
{
    public FileStatus GetStatus(string name)
    {
        if (GitNames.IsGit(name))
            return new(FileKind.Git);
        var status = folder.GetStatus(name);
        return status.Kind == FileKind.Missing || IsListed(name) ? status : new(FileKind.Missing);
    }

    public ReadableFile Open(string name) =>
        IsListed(name) ? folder.Open(Allowed(name, "cannot open")) : throw new FileNotFoundException($"cannot open {PathOf(name)}: it does not exist");

    public WritableFile Create(string name, int mode) => folder.Create(Allowed(name, "cannot create"), mode);

    public void Rename(string from, string to, bool mustNotExist)
    {
        if (names is not null && folder.GetStatus(Allowed(to, "cannot replace")).Kind != FileKind.Missing && !IsListed(to))
            throw new IOException($"cannot create {PathOf(to)}: there is a file whose name differs only in case");
        folder.Rename(from, Allowed(to, "cannot replace"), mustNotExist);
    }

    public void Delete(string name)
    {
        if (IsListed(name))
            folder.Delete(Allowed(name, "cannot remove"));
    }

    public bool TryDeleteFolder(string name) => !GitNames.IsGit(name) && IsListed(name) && folder.TryDeleteFolder(name);

    public void SetMode(string name, int mode) => folder.SetMode(Allowed(name, "cannot set the mode of"), mode);

    public void SetModified(string name, FileTime time) => folder.SetModified(Allowed(name, "cannot set the time of"), time);

    public void Dispose() => folder.Dispose();

    // What was created since the folder was listed is only in a new list.
    private bool IsListed(string name) => names is null || names.Holds(path, name) || names.HoldsNow(path, name);

    private string Allowed(string name, string verb) => GitNames.IsGit(name) ? throw GuardedFiles.Forbidden(PathOf(name), verb) : name;

    private string PathOf(string name) => RelativePath.Join(path, name);
}
