namespace AssetSync;

/// <summary>What the file system tells about a path without opening it. Two equal values mean that the file was not touched in between.</summary>
/// <param name="Kind">What is there; a link is not followed.</param>
/// <param name="Size">Size in bytes, or -1 if only opening the file tells it.</param>
/// <param name="Mode">Permission bits, or 0 if the file system has none.</param>
/// <param name="Modified">Modification time.</param>
/// <param name="Changed">Time of the last change of content or status; the modification time if the system has none.</param>
/// <param name="Id">Device and inode, or default if the system has none.</param>
/// <param name="Links">Number of names of the file (hard links), or 0 if unknown.</param>
/// <param name="ContentId">An id that equal contents share, or null; git's blob id.</param>
internal readonly record struct FileStatus(
    FileKind Kind,
    long Size = 0,
    int Mode = 0,
    FileTime Modified = default,
    FileTime Changed = default,
    (ulong Device, ulong Inode) Id = default,
    uint Links = 0,
    string? ContentId = null)
{
    public const int OwnerExecutes = 0b001_000_000;

    /// <summary>Read, write and execute; the set-user-ID, set-group-ID and sticky bits are never copied.</summary>
    public const int PermissionBits = 0b111_111_111;

    public bool IsExecutable => (Mode & OwnerExecutes) != 0;

    public bool IsSameFileAs(in FileStatus other) => Id != default && Id == other.Id;
}
