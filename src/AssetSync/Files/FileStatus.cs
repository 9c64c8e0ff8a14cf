namespace AssetSync;

/// <summary>What the file system says of a path without opening it. Two equal values mean that nothing touched the file between.</summary>
/// <param name="Kind">What is there; a link is not followed.</param>
/// <param name="Size">Size in bytes, or -1 where only opening the file tells it.</param>
/// <param name="Mode">Permission bits, or 0 where the file system has none.</param>
/// <param name="Modified">Modification time.</param>
/// <param name="Changed">Time of the last change of content or status; the modification time where there is no such thing.</param>
/// <param name="Id">Device and inode, or default where there is no such thing.</param>
/// <param name="Links">Number of names that the file has, or 0 where that is not known.</param>
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

    /// <summary>Read, write and execute; the bits that change whom a program runs as are never copied.</summary>
    public const int PermissionBits = 0b111_111_111;

    public bool IsExecutable => (Mode & OwnerExecutes) != 0;

    public bool IsSameFileAs(in FileStatus other) => Id != default && Id == other.Id;
}
