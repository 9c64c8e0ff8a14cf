namespace AssetSync;

/// <summary>One folder, kept open so that swapping a folder above it for a link cannot redirect a write.</summary>
internal interface IWritableFolder : IDisposable
{
    FileStatus GetStatus(string name);

    /// <summary>Opens a regular file for reading, as <see cref="IReadOnlyFiles.Open"/> does.</summary>
    ReadableFile Open(string name);

    /// <summary>Creates a file that must not exist, with <paramref name="mode"/> from the start.</summary>
    WritableFile Create(string name, int mode);

    /// <summary>Renames a file over another name, atomically; a link there is replaced itself. With <paramref name="mustNotExist"/>, fails if the new name exists.</summary>
    void Rename(string from, string to, bool mustNotExist);

    void Delete(string name);

    /// <summary>Removes an empty folder; returns false if it is not empty, missing or not a folder.</summary>
    bool TryDeleteFolder(string name);

    void SetMode(string name, int mode);

    /// <summary>Sets a file's modification time.</summary>
    void SetModified(string name, FileTime time);
}
