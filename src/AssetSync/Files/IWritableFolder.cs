namespace AssetSync;

/// <summary>One folder, held so that swapping a folder above it for a link cannot lead a write elsewhere.</summary>
internal interface IWritableFolder : IDisposable
{
    FileStatus GetStatus(string name);

    /// <summary>Opens a regular file for reading, as <see cref="IReadOnlyFiles.Open"/> does.</summary>
    ReadableFile Open(string name);

    /// <summary>Creates a file that must not exist; <paramref name="mode"/> narrows it from the start.</summary>
    WritableFile Create(string name, int mode);

    /// <summary>Puts one name in the place of another, atomically; a link there is replaced itself. With <paramref name="mustNotExist"/>, fails when the new name exists.</summary>
    void Rename(string from, string to, bool mustNotExist);

    void Delete(string name);

    /// <summary>Removes an empty folder; says false when it is not empty, absent or no folder.</summary>
    bool TryDeleteFolder(string name);

    void SetMode(string name, int mode);

    /// <summary>Sets a file's modification time.</summary>
    void SetModified(string name, FileTime time);
}
